/** Three faces with their words. The room is told numbers, never names. */
import { t } from '../../messages/play.ts';
import { useSeat } from '../seat.ts';

const moods = [1, 2, 3] as const;
type Mood = (typeof moods)[number];

export function MoodChoice() {
  const { game, self } = useSeat();
  return (
    <section class="stack tight">
      <h2 id="mood">{t('what.mood')}</h2>
      <div class="moods" role="group" aria-labelledby="mood">
        {moods.map((mood) => (
          <button
            key={mood}
            type="button"
            class="mood"
            aria-pressed={self.mood === mood}
            onClick={() => void game.send({ type: 'tell-mood', mood })}
          >
            <Face mood={mood} />
            {t(`mood.${mood}`)}
          </button>
        ))}
      </div>
      <p class="soft small" role="status">
        {self.mood === null ? t('what.moodNote') : t('what.moodTold')}
      </p>
    </section>
  );
}

const mouths: Readonly<Record<Mood, string>> = {
  1: 'M15 33.500q9-7 18 0',
  2: 'M15 31.500h18',
  3: 'M15 29.500q9 8.500 18 0',
};

function Face({ mood }: { readonly mood: Mood }) {
  return (
    <svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="20" />
      <path d="M17.500 18.500v2M30.500 18.500v2" />
      <path d={mouths[mood]} />
    </svg>
  );
}
