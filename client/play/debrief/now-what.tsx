/** One sentence for the week to come: when … I will …, then said to a neighbour. */
import { useSignal } from '@preact/signals';
import type { ContestedForTeam } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { ModeIcon } from '../../ui/hats.tsx';
import { keepsakeOf } from '../keepsake.ts';
import { useSeat } from '../seat.ts';
import { SentenceReminder } from './calendar-link.tsx';
import { CommitmentForm } from './commitment-form.tsx';
import { ContestedAgain } from './contested.tsx';

export function NowWhat({ contested }: { readonly contested: readonly ContestedForTeam[] }) {
  const { self, stage } = useSeat();
  const isChanging = useSignal(self.commitment === null || keepsakeOf(stage.code).draft !== null);
  const { commitment } = self;
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('now.title')}</h1>
      {commitment === null || isChanging.value ? (
        <CommitmentForm onSaved={() => (isChanging.value = false)} />
      ) : (
        <section class="stack">
          <blockquote class="quote">
            <ModeIcon mode={commitment.mode} />
            <p class="lead" dir="auto">
              {commitment.text}
            </p>
          </blockquote>
          <p class="lead">
            <b>{t('now.sayIt')}</b>
          </p>
          <SentenceReminder code={stage.code} text={commitment.text} />
          <Button kind="quiet" onClick={() => (isChanging.value = true)}>
            {t('now.change')}
          </Button>
          <p class="soft small">{t('now.wall')}</p>
        </section>
      )}
      <ContestedAgain contested={contested} />
    </main>
  );
}
