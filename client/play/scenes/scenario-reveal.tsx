/** What the articles recommend in the situation, beside one's own votes and those of the room. */
import type { Mode } from '../../../shared/commands.ts';
import type { ModeCounts, ScenarioOutcome } from '../../../shared/outcome-views.ts';
import { series } from '../../lib/formats.ts';
import { modesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { SplitBar, SplitKey, type SplitTone } from '../../ui/bars.tsx';
import { ExplanationText } from '../../ui/explanation-text.tsx';
import { ModeIcon } from '../../ui/hats.tsx';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';
import { Answers, type AnswerRow } from './answers.tsx';

const toneOf: Readonly<Record<Mode, SplitTone>> = { lead: 'leader', both: 'both', manage: 'manager' };

export function ScenarioReveal({ scene }: SceneProps<'scenario-reveal'>) {
  const { game } = useSeat();
  const { outcome, own } = scene;
  return (
    <main class="play-main">
      <div class="heading-row">
        <h1 tabIndex={-1}>{t('outcome.title')}</h1>
        <b class="digits">{t('word.points', { count: own.points })}</b>
      </div>
      <article class="panel stack revealed">
        <p {...game.words.spoken()}>{game.words.scenarioText(outcome.scenario)}</p>
        <p class="key-line">
          <span class="small">{t('reveal.articlesSay')}</span>
          <b class="side-title">
            <ModeIcon mode={outcome.key} /> <span {...game.words.spoken()}>{game.words.modeName(outcome.key)}</span>
          </b>
        </p>
        {!outcome.scored && <p class="small">{t('outcome.notScored')}</p>}
        <Answers rows={useOwnVotes(outcome)} spoken={game.words.spoken()} otherwise={t('outcome.differs')} />
        <ExplanationText explanation={game.words.explanation(outcome.scenario)} />
      </article>
      <RoomPanel outcome={outcome} />
    </main>
  );
}

function useOwnVotes(outcome: ScenarioOutcome): readonly AnswerRow[] {
  const { game, self } = useSeat();
  const { first, second } = self.votes;
  const votes = [
    { label: second === null ? t('outcome.yours') : t('outcome.first'), mode: first },
    ...(second === null ? [] : [{ label: t('outcome.second'), mode: second }]),
  ];
  return votes.map(({ label, mode }) => ({
    label,
    answer: mode === null ? null : game.words.modeName(mode),
    fits: mode === outcome.key,
  }));
}

/** How everybody voted; absent where too few did for it to stay private. */
function RoomPanel({ outcome }: { readonly outcome: ScenarioOutcome }) {
  const { game, stage } = useSeat();
  const { words } = game;
  const { before, after } = outcome;
  if (before === null && after === null) return null;
  return (
    <section class="stack tight">
      <h2>{t('outcome.room')}</h2>
      {before !== null && (
        <RoomVotes label={after === null ? t('outcome.votes') : t('outcome.before')} counts={before} />
      )}
      {after !== null && <RoomVotes label={t('outcome.after')} counts={after} />}
      <p class="row small">
        {modesInOrder(stage.managerFirst).map((mode) => (
          <SplitKey key={mode} tone={toneOf[mode]}>
            <span {...words.spoken()}>{words.modeName(mode)}</span>
          </SplitKey>
        ))}
      </p>
    </section>
  );
}

function RoomVotes({ label, counts }: { readonly label: string; readonly counts: ModeCounts }) {
  const { game, stage } = useSeat();
  const { words } = game;
  const modes = modesInOrder(stage.managerFirst);
  const parts = modes.map((mode) => ({ tone: toneOf[mode], value: counts[mode] }));
  const value = series(modes.map((mode) => t('word.named', { name: words.modeName(mode), number: counts[mode] })));
  return (
    <div>
      <p class="small">{label}</p>
      <SplitBar parts={parts} label={t('word.row', { name: label, value })} />
    </div>
  );
}
