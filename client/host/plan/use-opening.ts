/** Opens a room. The secrets stay the same until it has worked, so that a repeat gives the same room. */
import { useState } from 'preact/hooks';
import type { Plan } from '../../../shared/plan.ts';
import type { HostView } from '../../../shared/views.ts';
import { hostAddress } from '../../lib/address.ts';
import type { OwnDeck } from '../../lib/own-decks.ts';
import { useGame } from '../../ui/session-context.ts';
import { openRoom, type NotOpened } from './open-room.ts';

export interface Opening {
  readonly busy: boolean;
  readonly failure: NotOpened | null;
  /** The server has asked for the operator's key. */
  readonly needsKey: boolean;
  /** A key was given, and it was not the right one. */
  readonly tried: boolean;
  readonly apiKey: string;
  readonly setKey: (key: string) => void;
  /** `deck`: of the host's own; null for the one that comes with the program. */
  readonly open: (plan: Plan, deck: OwnDeck | null) => Promise<void>;
}

export function useOpening(): Opening {
  const game = useGame();
  const { connection, store } = game;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<NotOpened | null>(null);
  const [apiKey, setKey] = useState('');
  const [needsKey, setNeedsKey] = useState(false);
  const [tried, setTried] = useState(false);

  async function open(plan: Plan, deck: OwnDeck | null): Promise<void> {
    setBusy(true);
    setFailure(null);
    const opened = await openRoom(connection, { plan, deck, apiKey });
    setBusy(false);
    if (!opened.ok) {
      setFailure(opened.error);
      setNeedsKey(needsKey || opened.error.code === 'key_required');
      setTried(opened.error.code === 'key_required' && apiKey !== '');
      return;
    }
    history.replaceState(null, '', hostAddress(opened.value));
    // An earlier try may have opened it with another plan.
    const view = store.view.value as HostView | null;
    if (view !== null && !samePlan(view.plan, plan)) void game.send({ type: 'configure', plan });
  }

  return { busy, failure, needsKey, tried, apiKey, setKey, open };
}

function samePlan(a: Plan, b: Plan): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .sort(([left], [right]) => left.localeCompare(right))
          .map(([key, inner]) => [key, sorted(inner)])
      : value;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
