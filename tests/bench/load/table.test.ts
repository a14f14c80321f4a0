import { describe, expect, it } from 'vitest';
import { Table } from './table.ts';

const cards = ['a', 'b', 'c'];

function play(table: Table, moves: number) {
  return Array.from(
    { length: moves },
    () => (JSON.parse(table.move()) as { command: { card: string; side: string } }).command,
  );
}

describe('a team that toggles its cards', () => {
  it('moves each card in turn, to the other side every time', () => {
    const moves = play(new Table(0, cards), 6).map(({ card, side }) => `${card} ${side}`);
    expect(moves).toEqual(['a leader', 'b leader', 'c leader', 'a manager', 'b manager', 'c manager']);
  });

  it('knows its own board from another', () => {
    const table = new Table(0, cards);
    play(table, 4);
    const board = [
      { card: 'b', side: 'leader' },
      { card: 'a', side: 'manager' },
      { card: 'c', side: 'leader' },
    ];
    expect(table.isShownBy(board)).toBe(true);
    expect(table.isShownBy(board.slice(1))).toBe(false);
    expect(table.isShownBy(board.map((one) => ({ ...one, side: 'leader' })))).toBe(false);
  });
});
