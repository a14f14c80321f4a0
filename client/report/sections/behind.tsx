/** For a week later, for deck authors, and for whoever wants to read on. */
import type { ComponentChildren } from 'preact';
import type { CardId, ScenarioId } from '../../../shared/ids.ts';
import type { LaterCards } from '../../../shared/report.ts';
import type { Workshop } from '../../../shared/workshop/workshop.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { inLanguage } from '../../lib/words.ts';
import { t } from '../../messages/report.ts';
import { ExplanationBody } from '../../ui/explanation-text.tsx';
import { ModeIcon, SideIcon } from '../../ui/hats.tsx';
import { useTold } from '../context.ts';
import { Part } from '../part.tsx';
import { statisticsTable } from '../tables/answers.ts';
import { TableView } from '../table-view.tsx';

interface LaterProps {
  readonly later: LaterCards;
  /** On the server's page the cards wait behind a link; in a file, which outlives it, they stand. */
  readonly live: boolean;
}

export function Later({ later, live }: LaterProps) {
  const { head, keptUntil } = useTold();
  return (
    <Part part="later">
      <p>{t('later.text')}</p>
      {live ? (
        <>
          <p>
            <a href={`/later#${head.code}`}>{t('later.link')}</a>
          </p>
          {keptUntil !== null && <p class="soft">{t('later.until', { time: dayAndTime(keptUntil) })}</p>}
        </>
      ) : (
        <Quiz later={later} />
      )}
    </Part>
  );
}

function Quiz({ later: { texts, cards } }: { readonly later: LaterCards }) {
  const tongue = inLanguage(texts.language);
  return (
    <>
      <p>{t('later.inFile')}</p>
      <ol class="report-quiz">
        {cards.map(({ card, key }) => (
          <li key={card}>
            <p {...tongue}>{texts.cards[card as CardId]}</p>
            <details>
              <summary>{t('later.answer')}</summary>
              <p {...tongue}>
                <b>{texts.names?.sides[key]}</b> {texts.explanations[card]?.text}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

export function Statistics({ workshop }: { readonly workshop: Workshop }) {
  const told = useTold();
  return (
    <Part part="statistics">
      <p>{t('statistics.text')}</p>
      <TableView table={statisticsTable(told, workshop)} />
    </Part>
  );
}

interface WhyProps {
  readonly id: CardId | ScenarioId;
  readonly text: string;
  readonly icon: ComponentChildren;
  readonly says: string;
}

function Why({ id, text, icon, says }: WhyProps) {
  const { words } = useTold();
  const explanation = words.explanation(id);
  return (
    <li>
      <b {...words.spoken()}>{text}</b>
      <p>
        {icon} {t('contested.key', { side: says })}
      </p>
      {explanation !== null && <ExplanationBody explanation={explanation} spoken={words.spoken()} />}
    </li>
  );
}

export function Sources() {
  const told = useTold();
  const { words } = told;
  return (
    <Part part="sources">
      <p>{t('sources.text')}</p>
      <ul class="report-sources">
        {told.figures.cards.map(({ card, key }) => (
          <Why
            key={card}
            text={words.cardText(card)}
            icon={<SideIcon side={key} />}
            says={words.sideName(key)}
            id={card}
          />
        ))}
        {told.figures.scenarios.map(({ scenario, key }) => (
          <Why
            key={scenario}
            text={words.scenarioText(scenario)}
            icon={<ModeIcon mode={key} />}
            says={words.modeName(key)}
            id={scenario}
          />
        ))}
      </ul>
      <p class="soft small">{t('neither.articles')}</p>
    </Part>
  );
}
