/** Card by card: the newest one large, the earlier ones below, and the team's one appeal. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { announce } from '../../ui/live-region.tsx';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';
import { AppealSheet } from './appeal-sheet.tsx';
import { EarlierCard, RevealedCard } from './revealed-card.tsx';

export function Reveal({ scene }: SceneProps<'reveal'>) {
  const { game } = useSeat();
  const isAppealing = useSignal(false);
  const newest = scene.cards.at(-1) ?? null;
  const earlier = scene.cards.slice(0, -1).reverse();
  const count = scene.cards.length;
  useEffect(() => {
    if (newest === null) return;
    const { words } = game;
    const said = { card: words.cardText(newest.card), side: words.sideName(newest.key), count, total: scene.total };
    announce(t('reveal.spoken', said));
  }, [newest?.card]);

  return (
    <>
      <main class="play-main">
        <div class="heading-row">
          <h1 tabIndex={-1}>{count === 0 ? t('reveal.begin') : t('reveal.title', { count, total: scene.total })}</h1>
          <b class="digits">{t('word.points', { count: scene.standing.points })}</b>
        </div>
        {newest === null ? <p class="lead">{t('locked.wait')}</p> : <RevealedCard key={newest.card} card={newest} />}
        {earlier.length > 0 && (
          <section class="stack tight">
            <h2>{t('reveal.earlier')}</h2>
            {earlier.map((card) => (
              <EarlierCard key={card.card} card={card} />
            ))}
          </section>
        )}
        {scene.appealed && <Appealed />}
        {!scene.appealed && newest !== null && (
          <Button onClick={() => (isAppealing.value = true)}>{t('appeal.open')}</Button>
        )}
      </main>
      <AppealSheet
        cards={scene.cards}
        open={isAppealing.value && !scene.appealed}
        onClose={() => (isAppealing.value = false)}
      />
    </>
  );
}

/** Takes the focus over from the button that has gone. */
function Appealed() {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p ref={line} class="soft" tabIndex={-1}>
      {t('appeal.done')}
    </p>
  );
}
