/** One situation, three answers; silent, private and changeable until the ballot closes. */
import type { Mode } from '../../../shared/commands.ts';
import type { ClockView } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { ModeChoice } from '../../ui/mode-choice.tsx';
import { unsavedWords } from '../late.ts';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';

export function Vote({ scene }: SceneProps<'vote'>) {
  const { game, stage, self, open } = useSeat();
  const { scenario, ballot, progress } = scene;
  const { first, second } = self.votes;
  const chosen = ballot === 1 ? first : second;
  const question = ballot === 1 ? t('vote.title') : t('vote.titleAgain');
  const unsaved = unsavedWords(game, (command) => command.type === 'cast-vote');

  function choose(mode: Mode): void {
    void game.send({ type: 'cast-vote', scenario, ballot, mode });
    announce(t('vote.chosen', { mode: game.words.modeName(mode) }));
  }

  return (
    <main class="play-scene">
      <div class="play-main">
        <p class="soft small">{t('vote.which', { count: (stage.scenario ?? 0) + 1, total: stage.scenarios })}</p>
        <p class="card card-big" {...game.words.spoken()}>
          {game.words.scenarioText(scenario)}
        </p>
        <h1 tabIndex={-1}>{question}</h1>
        {ballot === 2 && (
          <p>{first === null ? t('vote.noFirst') : t('vote.yourFirst', { mode: game.words.modeName(first) })}</p>
        )}
      </div>
      <div class="play-action stack tight">
        <ModeChoice
          label={question}
          chosen={chosen}
          words={game.words}
          onChoose={choose}
          off={!open}
          managerFirst={stage.managerFirst}
        />
        <p class="small row spread">
          <span>
            {unsaved === null ? stateOf(chosen, open, stage.clock) : <b class="mark mark-strong">{unsaved}</b>}
          </span>
          <span class="digits">{t('vote.progress', { done: progress.done, total: progress.of })}</span>
        </p>
      </div>
    </main>
  );
}

function stateOf(chosen: Mode | null, open: boolean, clock: ClockView): string {
  if (!open) return clock.kind === 'held' ? t('vote.held') : t('vote.closed');
  return chosen === null ? t('vote.open') : t('vote.change');
}
