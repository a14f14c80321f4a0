import { t } from '../../messages/play.ts';
import { ModeIcon } from '../../ui/hats.tsx';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';

/** Phones down: talk with the neighbours before the second vote. */
export function Talk({ scene }: SceneProps<'talk'>) {
  const { game, self } = useSeat();
  const { first } = self.votes;
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('talk.title')}</h1>
      <p class="lead">{t('talk.prompt')}</p>
      <ul class="prompts">
        <li>{t('talk.why')}</li>
        <li>{t('talk.other')}</li>
        <li>{t('talk.mind')}</li>
      </ul>
      <p class="card" {...game.words.spoken()}>
        {game.words.scenarioText(scene.scenario)}
      </p>
      {first !== null && (
        <p class="row">
          <ModeIcon mode={first} />
          <span class="grow">{t('talk.yours', { mode: game.words.modeName(first) })}</span>
        </p>
      )}
    </main>
  );
}
