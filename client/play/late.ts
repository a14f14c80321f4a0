/** Moves without an answer for so long that they may not look saved. Nothing of it shows on a usual network. */
import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Command, CommandType } from '../../shared/commands.ts';
import type { CommandId } from '../../shared/ids.ts';
import type { Game } from '../lib/game.ts';
import type { Store } from '../lib/store.ts';
import { t } from '../messages/play.ts';
import { announce } from '../ui/live-region.tsx';

const lateMs = 1_000;
const moves: ReadonlySet<CommandType> = new Set<CommandType>([
  'place-card',
  'place-solo',
  'cast-vote',
  'give-reason',
  'answer-exit',
]);

const late = signal<ReadonlySet<CommandId>>(new Set());

/** What a move of this person that fits `test` is marked with; null: the server has it, or it is too early to say. */
export function unsavedWords({ store }: Game, test: (command: Command) => boolean): string | null {
  const open = store.pending.value.filter(({ state, command }) => state !== 'confirmed' && test(command));
  if (open.some(({ state }) => state === 'waiting')) return t('board.unsent');
  return open.some(({ id }) => late.value.has(id)) ? t('move.sending') : null;
}

export function useLateMoves({ store }: Game): void {
  useEffect(() => watchMoves(store), [store]);
}

function watchMoves(store: Store): () => void {
  const timers = new Map<CommandId, ReturnType<typeof setTimeout>>();
  const stop = effect(() => {
    const open = openMoves(store);
    for (const [id, timer] of timers) {
      if (open.has(id)) continue;
      clearTimeout(timer);
      timers.delete(id);
    }
    for (const id of open)
      if (!timers.has(id))
        timers.set(
          id,
          setTimeout(() => isLate(store, id), lateMs),
        );
    const left = [...late.peek()].filter((id) => open.has(id));
    if (left.length < late.peek().size) late.value = new Set(left);
  });
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
    late.value = new Set();
  };
}

function openMoves({ pending }: Store): ReadonlySet<CommandId> {
  const open = pending.value.filter(({ state, command }) => state !== 'confirmed' && moves.has(command.type));
  return new Set(open.map(({ id }) => id));
}

function isLate({ connection }: Store, id: CommandId): void {
  // Said once until all have come through. A lost connection is told by the banner.
  if (late.peek().size === 0 && connection.peek() === 'online') announce(t('move.sendingSpoken'));
  late.value = new Set([...late.peek(), id]);
}
