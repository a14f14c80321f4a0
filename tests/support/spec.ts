/**
 * Given what has happened, when somebody sends a command, then these facts follow or it is refused.
 *
 *     given(workshop).when(host, { type: 'advance', from: 'lobby' }).then('too_few_people');
 */
import { expect } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { Instant } from '../../shared/ids.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { decide } from '../../server/game/decide.ts';
import type { GameEvent, GameEventType } from '../../server/game/events.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { Actor, Game, RoomCommand } from '../../server/game/game.ts';

/** A history, or something that has one and stands at a certain instant. */
export type History = readonly GameEvent[] | { readonly events: readonly GameEvent[]; readonly now: Instant };

/** An expected fact: its type, or the fields of it that matter. */
export type ExpectedEvent = GameEventType | Partial<GameEvent>;

const seed = 7;

export function given(history: History) {
  const events = 'events' in history ? history.events : history;
  const game = events.reduce<Game | null>(evolve, null);
  const now = 'now' in history ? history.now : (events.at(-1)?.at ?? (0 as Instant));
  return {
    when: (by: Actor, command: Command | RoomCommand, at: Instant = now) => {
      const result = decide(game, { by, at, seed, command });
      return {
        /** All facts in order, nothing more; or the code of the refusal. */
        then: (expected: readonly ExpectedEvent[] | RefusalCode): void => {
          if (typeof expected === 'string') {
            expect(result).toEqual({ ok: false, error: { code: expected } });
            return;
          }
          expect(result.ok ? result.value.map((event) => event.type) : result.error).toEqual(expected.map(typeOf));
          expect(result.ok && result.value).toMatchObject(expected.map((one) => (isType(one) ? { type: one } : one)));
        },
      };
    },
  };
}

function isType(expected: ExpectedEvent): expected is GameEventType {
  return typeof expected === 'string';
}

function typeOf(expected: ExpectedEvent): GameEventType | undefined {
  return isType(expected) ? expected : expected.type;
}
