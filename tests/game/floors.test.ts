/** What floors cost: rooms have hundreds of people, and all is told anew with every tap. */
import { expect, test } from 'vitest';
import { hiddenTeams, inOrder } from '../../server/game/floors.ts';
import { card, team } from '../support/builders.ts';

test('[ANON-12] teams are hidden in one walk through the answers', () => {
  let read = 0;
  const answers = Array.from({ length: 600 }, (_, index) => {
    const answer = { team: team(index % 150), sides: [[card('a'), 'leader'] as const] };
    return new Proxy(answer, { get: (of, key: keyof typeof answer) => (key === 'team' && (read += 1), of[key]) });
  });
  expect(hiddenTeams(answers).size).toBe(150);
  expect(read).toBeLessThanOrEqual(2 * answers.length);
});

test('[ANON-12] an order that tells nothing looks at each item once', () => {
  let read = 0;
  const items = Array.from({ length: 100 }, (_, index) => ({
    toJSON: () => {
      read += 1;
      return (index * 37) % 100;
    },
  }));
  const said = inOrder(items).map((item) => JSON.stringify(item));
  expect(said).toEqual([...said].sort());
  expect(read).toBe(2 * items.length);
});
