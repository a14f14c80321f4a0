// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playing, type Playing } from './stage.tsx';

let game: Playing | null = null;

beforeEach(() => localStorage.clear());
afterEach(() => {
  game?.end();
  game = null;
});

const listsOf = (article: Element | null | undefined) =>
  [...(article?.querySelectorAll('.sources') ?? [])].map((list) => [
    list.previousElementSibling?.textContent ?? null,
    [...list.children].map(({ textContent }) => textContent),
  ]);

describe('the reveal on a phone', () => {
  it('tells who says so and who says otherwise where the sources disagree', async () => {
    game = await playing('reveal');
    expect(listsOf(document.querySelector('.revealed'))).toEqual([
      [
        'Who says so',
        [
          'Article 2, Why the difference matters: Key Traits of a Leader',
          'Article 4, Both are needed: Some key differences',
        ],
      ],
      ['Who says otherwise', ['Article 3, Two kinds of work']],
    ]);
  });

  it('names the sources alone where they agree', async () => {
    game = await playing('reveal');
    const [agreed] = listsOf(document.querySelector('details.earlier'));
    expect(agreed?.[0]).toBeNull();
    expect(agreed?.[1]).toHaveLength(2);
  });
});
