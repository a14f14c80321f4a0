// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { spokenStep } from '../../../client/play/spoken-step.ts';
import { good } from '../fake-wire.ts';
import { drawn, playing, type Playing } from './stage.tsx';

let game: Playing;
afterEach(() => game.end());

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const spoken = () => find('[aria-live="polite"]')?.textContent;

async function click(selector: string): Promise<void> {
  find(selector)?.click();
  await drawn();
}

describe('a move without an answer', () => {
  it('[R1] is marked and told after a second, and no longer once the server has it', async () => {
    game = await playing('board');
    await click('[data-card="c7"]');
    await click('.side-button[data-side="manager"]');
    expect(find('[data-card="c7"]')?.textContent).not.toContain('sending');
    await wait(1_100);
    expect(find('[data-card="c7"]')?.textContent).toContain('sending…');
    expect(spoken()).toContain('Not saved yet: still sending.');
    await game.wire.answer('command', good({ revision: 9_999 }));
    await drawn();
    expect(find('[data-card="c7"]')?.textContent).not.toContain('sending');
  });

  it('is not marked at all when the answer comes in time', async () => {
    game = await playing('vote');
    await click('.mode-both');
    await game.wire.answer('command', good({ revision: 9_999 }));
    await wait(1_100);
    expect(document.body.textContent).not.toContain('sending…');
  });

  it('is marked in a vote and in the solo sort as well', async () => {
    game = await playing('vote');
    await click('.mode-both');
    await wait(1_100);
    expect(find('.play-action')?.textContent).toContain('sending…');
    game.end();
    game = await playing('solo-sort');
    await click('.side-button');
    await wait(1_100);
    expect(find('.overview-side .mark')?.textContent).toBe('sending…');
  });
});

describe('the name of a step', () => {
  it('speaks of a first one only where there is a second', async () => {
    game = await playing('lobby');
    const parts = { soloSort: false, secondLook: false, talk: false };
    expect(spokenStep({ kind: 'lock-1', parts })).toBe('Locked');
    expect(spokenStep({ kind: 'vote-1', parts })).toBe('Vote');
    expect(spokenStep({ kind: 'lock-1', parts: { ...parts, secondLook: true } })).toBe('First lock');
  });
});
