import { expect, it } from 'vitest';
import { teamName } from '../../client/messages/game.ts';
import type { TeamId } from '../../shared/ids.ts';
import { speakEnglish } from './english.ts';

it('four hundred teams have a name each, of a colour and a number', () => {
  speakEnglish('host');
  const names = Array.from({ length: 400 }, (_, team) => teamName(team as TeamId));
  expect(new Set(names).size).toBe(400);
  expect([names[0], names[8], names[399]]).toEqual(['Orange', 'Orange 2', 'White 50']);
});
