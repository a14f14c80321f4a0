/** How it was, told by one tap, and the cards that divided the room. */
import type { ContestedForTeam } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { ContestedCards } from './contested.tsx';
import { MoodChoice } from './mood-choice.tsx';

export function What({ contested }: { readonly contested: readonly ContestedForTeam[] }) {
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('what.title')}</h1>
      <MoodChoice />
      {contested.length > 0 && (
        <section class="stack">
          <h2>{t('what.contested')}</h2>
          <p>{t('what.contestedHow')}</p>
          <ContestedCards contested={contested} />
        </section>
      )}
    </main>
  );
}
