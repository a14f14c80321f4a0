/** What a contested card is to be asked about: how the room ended goes before how it began. */
import { describe, expect, test } from 'vitest';
import { divisionOf } from '../../shared/workshop/division.ts';
import { flips } from './sketch.ts';

const split = (leader: number, manager: number, open = 0) => ({ leader, manager, open });
const card = { key: 'manager', where: 'within', toLast: null, teams: split(0, 0) } as const;

describe('[DEBRIEF-2] a card that divided the room', () => {
  test('on which all teams ended away from the key is not said to leave them unsure', () => {
    expect(divisionOf({ ...card, teams: split(3, 0) })).toBe('elsewhere');
    expect(divisionOf({ ...card, key: 'leader', teams: split(0, 3) })).toBe('elsewhere');
    expect(divisionOf({ ...card, where: null, teams: split(3, 0) })).toBe('elsewhere');
  });
  test('says where it is divided as long as more than a fifth ended on the key, or left it open', () => {
    expect(divisionOf({ ...card, teams: split(4, 1) })).toBe('elsewhere');
    expect(divisionOf({ ...card, teams: split(3, 1) })).toBe('within');
    expect(divisionOf({ ...card, teams: split(3, 0, 1) })).toBe('within');
    expect(divisionOf({ ...card, where: 'between', teams: split(0, 3) })).toBe('between');
  });
  test('counts people by the last answer of their team, where that may be told', () => {
    // Of two teams the larger one ended away from the key.
    const teams = split(1, 1);
    expect(divisionOf({ ...card, teams, toLast: flips(5, 1, 5, 1) })).toBe('elsewhere');
    expect(divisionOf({ ...card, teams, toLast: flips(4, 2, 3, 1) })).toBe('within');
  });
  test('says nothing of a room of which a single team is told, or none', () => {
    expect(divisionOf({ ...card, where: null, teams: split(1, 0) })).toBe('unknown');
    expect(divisionOf({ ...card, where: null })).toBe('unknown');
  });
});
