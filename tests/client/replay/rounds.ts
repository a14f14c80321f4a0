/** Boards as a workshop may leave them, in few words. */
import type { Side } from '../../../shared/commands.ts';
import type { CardId, TeamId } from '../../../shared/ids.ts';
import type { TeamBoard } from '../../../shared/workshop/workshop.ts';
import type { ReplayData, ReplayRound } from '../../../client/replay/data.ts';

/** `3 a L`: three seconds after the first card, card a goes to leader. */
function moveOf(text: string): readonly [number, CardId, Side] {
  const [seconds = '', card = '', side = ''] = text.split(' ');
  return [Number(seconds) * 1000, card as CardId, side === 'L' ? 'leader' : 'manager'];
}

export function board(
  team: number,
  moves: readonly string[],
  locks: readonly [number | null, number | null],
): TeamBoard {
  const parsed = moves.map(moveOf);
  const inTime = (lock: number | null) => {
    if (lock === null) return null;
    return Object.fromEntries(parsed.filter(([at]) => at <= lock * 1000).map(([, card, side]) => [card, side]));
  };
  const ms = (lock: number | null) => (lock === null ? null : lock * 1000);
  return {
    team: team as TeamId,
    members: 5,
    moves: parsed,
    locks: [ms(locks[0]), ms(locks[1])],
    first: inTime(locks[0]),
    second: inTime(locks[1]),
  };
}

export function round(index: number, texts: readonly string[], boards: readonly TeamBoard[]): ReplayRound {
  const cards = texts.map((text, at) => ({ card: text.slice(0, 1) as CardId, number: at + 1, text }));
  return { round: index, cards, boards };
}

export function dataOf(...rounds: readonly ReplayRound[]): ReplayData {
  return { rounds, sides: { leader: 'Leader', manager: 'Manager' }, managerFirst: false, deckLanguage: 'en' };
}

/** Orange hesitates over b; Sky turns a round in the second look. */
export const first = round(
  0,
  ['a sets the direction', 'b keeps the plan'],
  [board(0, ['0 a L', '1 b L', '3 b M'], [4, 22]), board(1, ['1 a L', '2 b M', '20 a M'], [5, 21])],
);

export const second = round(1, ['c asks why'], [board(0, ['0 c L'], [2, null]), board(1, ['1 c M'], [3, null])]);
