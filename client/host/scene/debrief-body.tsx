/** The debrief: what to ask, and what the room has shown. */
import type { ContestedCard, DebriefPart, DebriefView, TeamLift } from '../../../shared/debrief-views.ts';
import { percent } from '../../lib/formats.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/host.ts';
import { ExplanationText } from '../../ui/explanation-text.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { Commitments } from './commitments.tsx';
import { Prompts } from './script.tsx';
import { KeyName } from './notes.tsx';
import { Minds } from './outcome-body.tsx';
import { splitText } from './split-text.ts';

interface DebriefBodyProps {
  readonly part: DebriefPart;
  readonly debrief: DebriefView;
}

export function DebriefBody({ part, debrief }: DebriefBodyProps) {
  return (
    <>
      <Prompts part={part} />
      {part === 'what' && <What debrief={debrief} />}
      {part === 'so-what' && <SoWhat debrief={debrief} />}
      {part === 'now-what' && <Commitments notes={debrief.commitments} />}
    </>
  );
}

function What({ debrief: { facts, mood, contested, lift } }: { readonly debrief: DebriefView }) {
  const { people, placements, changedBeforeLock: changed, votes, votesChanged } = facts;
  const { parts } = useRoom().view.stage;
  const room = lift.find(({ team }) => team === null);
  return (
    <>
      <Mood mood={mood} />
      <p>
        {t('debrief.facts', { people, placements, changed })}
        {parts.talk && votes > 0 && votesChanged !== null && ` ${t('debrief.facts.votes', { votes, votesChanged })}`}
      </p>
      {room !== undefined && <p>{liftText(room)}</p>}
      <ContestedCards contested={contested} />
    </>
  );
}

function SoWhat({ debrief: { contested, talk, scenarios } }: { readonly debrief: DebriefView }) {
  const { words } = useGame();
  return (
    <>
      <ul class="stack facts">
        {scenarios.map(({ scenario, key, change }) => (
          <li key={scenario} class="stack fact">
            <p>
              <KeyName value={key} />
              <span {...words.spoken()}>{words.scenarioText(scenario)}</span>
            </p>
            <Minds change={change} />
          </li>
        ))}
      </ul>
      <ContestedCards contested={contested} />
      <TalkCards cards={talk} />
    </>
  );
}

/** What the articles say of them is folded up: first the room argues. */
function TalkCards({ cards }: { readonly cards: DebriefView['talk'] }) {
  const { words } = useGame();
  if (cards.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('debrief.argue')}</h2>
      {cards.map((card) => (
        <details key={card} class="earlier">
          <summary {...words.spoken()}>{words.cardText(card)}</summary>
          <ExplanationText explanation={words.explanation(card)} />
        </details>
      ))}
    </section>
  );
}

function Mood({ mood }: { readonly mood: DebriefView['mood'] }) {
  if (mood === null) {
    return (
      <p>
        <b>{t('debrief.mood')}</b> <span class="soft">{t('debrief.mood.none')}</span>
      </p>
    );
  }
  const [low, middle, high] = mood;
  const parts = [
    [t('debrief.mood.high'), high],
    [t('debrief.mood.middle'), middle],
    [t('debrief.mood.low'), low],
  ] as const;
  return (
    <dl class="moods">
      {parts.map(([name, count]) => (
        <div key={name}>
          <dd class="digits">{number(count)}</dd>
          <dt class="soft small">{name}</dt>
        </div>
      ))}
    </dl>
  );
}

function ContestedCards({ contested }: { readonly contested: readonly ContestedCard[] }) {
  const { words } = useGame();
  if (contested.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('debrief.contested')}</h2>
      <ul class="stack facts">
        {contested.map(({ card, key, where, teams, people }) => (
          <li key={card} class="stack fact">
            <p>
              <KeyName value={key} />
              <span {...words.spoken()}>{words.cardText(card)}</span>{' '}
              {where !== null && <span class="tag">{t(`debrief.${where}`)}</span>}
            </p>
            <p class="soft small digits">{splitText({ teams, people }, words)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function liftText({ soloMean, soloBest, first, second }: TeamLift): string {
  const alone = { solo: percent(soloMean), best: percent(soloBest), first: percent(first) };
  return second === null ? t('debrief.lift.once', alone) : t('debrief.lift', { ...alone, second: percent(second) });
}
