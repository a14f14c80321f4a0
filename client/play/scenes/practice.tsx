/** One card and two columns, by tap, drag and keys as on the real board. Nothing of it is sent. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Side } from '../../../shared/commands.ts';
import { sideForKey, sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { announce } from '../../ui/live-region.tsx';
import { DragController } from '../drag.ts';
import { useSeat } from '../seat.ts';

export function Practice() {
  const { stage } = useSeat();
  const root = useRef<HTMLElement>(null);
  const side = useSignal<Side | null>(null);
  const isPicked = useSignal(false);
  const order = sidesInOrder(stage.managerFirst);

  function put(to: Side): void {
    side.value = to;
    isPicked.value = false;
    announce(t('brief.done'));
  }
  usePracticeDrag(root, put);

  const card = (
    <button
      type="button"
      class={`card board-card${isPicked.value ? ' is-picked' : ''}`}
      data-card="practice"
      aria-pressed={isPicked.value}
      onClick={() => (isPicked.value = !isPicked.value)}
      onKeyDown={(event) => {
        const to = sideForKey(event.key, order);
        if (to !== null && isPicked.value) put(to);
      }}
    >
      {t('brief.card')}
    </button>
  );

  return (
    <section ref={root} class="stack">
      <h2>{t('brief.practice')}</h2>
      <p>{side.value === null ? t('brief.how') : t('brief.done')}</p>
      {side.value === null && <div data-axis="y">{card}</div>}
      <div class="board">
        {order.map((one) => (
          <PracticeColumn key={one} side={one} isReady={isPicked.value} onPut={() => put(one)}>
            {side.value === one && card}
          </PracticeColumn>
        ))}
      </div>
    </section>
  );
}

function usePracticeDrag(root: { readonly current: HTMLElement | null }, put: (side: Side) => void): void {
  useEffect(() => {
    if (root.current === null) return undefined;
    const drags = new DragController(root.current, {
      mayLift: () => true,
      lifted: () => undefined,
      dropped(_card, drop) {
        if (drop === 'leader' || drop === 'manager') put(drop);
      },
    });
    return () => drags.stop();
  }, []);
}

interface PracticeColumnProps {
  readonly side: Side;
  readonly isReady: boolean;
  readonly onPut: () => void;
  readonly children: ComponentChildren;
}

function PracticeColumn({ side, isReady, onPut, children }: PracticeColumnProps) {
  const { words } = useSeat().game;
  const name = words.sideName(side);
  return (
    <section
      class={`column board-column${isReady ? ' is-ready' : ''}`}
      data-side={side}
      data-drop={side}
      aria-label={name}
      onClick={(event) => {
        if (isReady && (event.target as Element).closest('button') === null) onPut();
      }}
    >
      <button
        type="button"
        class="column-head"
        aria-disabled={isReady ? undefined : 'true'}
        onClick={() => {
          if (isReady) onPut();
        }}
      >
        <SideIcon side={side} />
        <span {...words.spoken()}>{name}</span>
        <span class="column-count" aria-hidden="true">
          {isReady ? '+' : ''}
        </span>
      </button>
      <div class="board-list" data-axis="x">
        {children}
      </div>
    </section>
  );
}
