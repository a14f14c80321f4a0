/** On one's own: one card at a time with two big buttons, and an overview to change anything. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';
import { sideForKey, sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { SideButtons } from '../../ui/side-buttons.tsx';
import { unsavedWords } from '../late.ts';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';
import { nextOpen } from './next-open.ts';
import { Overview } from './overview.tsx';
import { useArrows } from '../../lib/use-arrows.ts';

/** A second tap that comes with the next card already there was meant for the last one. */
const settleMs = 250;

export function SoloSort({ scene }: SceneProps<'solo-sort'>) {
  const { game, stage, self, open } = useSeat();
  const answers = new Map(self.solo.map(({ card, side }) => [card, side]));
  const done = scene.cards.filter((card) => answers.has(card)).length;
  const at = useSignal<CardId | null>(nextOpen(scene.cards, answers, null));
  const shownAt = useRef(-Infinity);
  const order = sidesInOrder(stage.managerFirst);
  const current = at.value;
  const text = current === null ? '' : game.words.cardText(current);

  function choose(side: Side): void {
    const now = performance.now();
    if (current === null || !open || now - shownAt.current < settleMs) return;
    shownAt.current = now;
    const next = nextOpen(scene.cards, new Map([...answers, [current, side]]), current);
    void game.send({ type: 'place-solo', round: stage.round ?? 0, card: current, side });
    at.value = next;
    const put = t('solo.put', { side: game.words.sideName(side) });
    const then = next === null ? t('solo.done') : t('solo.next', { card: game.words.cardText(next) });
    announce(`${put} ${then}`);
  }
  useArrows((key) => {
    const side = sideForKey(key, order);
    if (side !== null) choose(side);
  });

  return (
    <main class="play-scene">
      <div class="play-main">
        <div class="heading-row">
          <h1 tabIndex={-1}>{t('solo.title')}</h1>
          <p class="digits">
            <Unsaved /> {t('solo.progress', { done, total: scene.cards.length })}
          </p>
        </div>
        {current === null ? (
          <Done scene={scene} />
        ) : (
          <p key={current} class="card card-big" {...game.words.spoken()}>
            {text}
          </p>
        )}
        <Overview cards={scene.cards} answers={answers} current={current} onPick={(card) => (at.value = card)} />
      </div>
      {current !== null && (
        <div class="play-action">
          <SideButtons
            label={text}
            order={order}
            chosen={answers.get(current) ?? null}
            words={game.words}
            off={!open}
            onChoose={choose}
          />
        </div>
      )}
    </main>
  );
}

/** The card in question has gone from the middle: what is not saved is said beside the count. */
function Unsaved() {
  const unsaved = unsavedWords(useSeat().game, ({ type }) => type === 'place-solo');
  return unsaved === null ? null : <b class="mark mark-strong">{unsaved}</b>;
}

function Done({ scene }: SceneProps<'solo-sort'>) {
  const { members } = useSeat();
  const present = members.filter(({ away }) => !away).length;
  const done = scene.done.length;
  return (
    <div class="panel stack">
      <p class="lead">
        <b>{t('solo.done')}</b> {t('solo.change')}
      </p>
      <p class="soft">{done >= present ? t('solo.all') : t('solo.mates', { done, total: present })}</p>
    </div>
  );
}
