/** For a week later, for deck authors, and for whoever wants to read on. */
import type { ComponentChildren } from 'preact';
import type { Figures } from '../../../shared/debrief-views.ts';
import type { CardId, ScenarioId } from '../../../shared/ids.ts';
import type { LaterCards } from '../../../shared/report.ts';
import type { Workshop } from '../../../shared/workshop/workshop.ts';
import { deckWords } from '../../lib/deck-words.ts';
import { dayAndTime } from '../../lib/formats.ts';
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
  const words = deckWords(texts);
  return (
    <>
      <p>{t('later.inFile')}</p>
      <ol class="report-quiz">
        {cards.map(({ card, key }) => (
          <li key={card}>
            <p {...words.spoken()}>{words.cardText(card)}</p>
            <details>
              <summary>{t('later.answer')}</summary>
              <p {...words.spoken()}>
                <b>{words.sideName(key)}</b> {words.explanation(card)?.text}
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

/** The longest part of the page, and the one that is looked up rather than read: folded up. */
export function Sources() {
  const { figures } = useTold();
  const rounds = [...new Set(figures.cards.map(({ round }) => round))].sort((a, b) => a - b);
  return (
    <Part part="sources">
      <p>{t('sources.text')}</p>
      {rounds.map((round) => (
        <Fold key={round} title={rounds.length === 1 ? t('table.cards') : t('replay.round', { round: round + 1 })}>
          <CardSources cards={figures.cards.filter((card) => card.round === round)} />
        </Fold>
      ))}
      {figures.scenarios.length > 0 && (
        <Fold title={t('table.scenarios')}>
          <ScenarioSources />
        </Fold>
      )}
      <p class="soft small">{t('neither.articles')}</p>
    </Part>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>
        <h3>{title}</h3>
      </summary>
      <ul class="report-sources">{children}</ul>
    </details>
  );
}

function CardSources({ cards }: Pick<Figures, 'cards'>) {
  const { words } = useTold();
  return cards.map(({ card, key }) => (
    <Why key={card} text={words.cardText(card)} icon={<SideIcon side={key} />} says={words.sideName(key)} id={card} />
  ));
}

function ScenarioSources() {
  const { figures, words } = useTold();
  return figures.scenarios.map(({ scenario, key }) => (
    <Why
      key={scenario}
      text={words.scenarioText(scenario)}
      icon={<ModeIcon mode={key} />}
      says={words.modeName(key)}
      id={scenario}
    />
  ));
}
