// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../../client/lib/i18n.ts';
import { FinalBoards } from '../../../client/replay/final-boards.tsx';
import { replayOf } from '../../../client/replay/frames.ts';
import { mountReplay } from '../../../client/replay/mount.tsx';
import { ReplayPlayer } from '../../../client/replay/replay-player.tsx';
import { speechOf } from '../../../client/replay/speech.ts';
import { englishOf, speakEnglish } from '../english.ts';
import { dataOf, first, second } from './rounds.ts';

const data = dataOf(first, second);
const replay = replayOf(data.rounds);
const root = document.createElement('div');
let isStill = false;

beforeEach(() => {
  isStill = false;
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: isStill }));
  speakEnglish('screen');
  render(null, root);
  document.body.replaceChildren(root);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const draw = () => act(() => render(<ReplayPlayer data={data} />, root));
const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
const range = () => root.querySelector<HTMLInputElement>('input[type=range]')!;
const boards = () => [...root.querySelectorAll('.replay-board > .visually-hidden')].map((one) => one.textContent);

function press(name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (button === undefined) throw new Error(`no button ${name}`);
  return act(() => button.click());
}

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

const key = (name: string) =>
  act(() => void range().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));

describe('the player', () => {
  it('goes from move to move by its buttons, and says each', async () => {
    await draw();
    expect(text('.replay-step')).toContain('The boards are still empty');
    await press('One move on');
    expect(text('.replay-step')).toContain('Orange: card 1 goes to Leader');
    expect(text('.replay-text')).toBe('a sets the direction');
    expect(root.querySelector('.replay-caption')?.getAttribute('aria-live')).toBe('polite');
    await press('One move back');
    expect(text('.replay-step')).toContain('The boards are still empty');
  });

  it('has each board in words', async () => {
    await draw();
    await press('Second look');
    expect(boards()).toEqual(['Orange: Leader: 1; Manager: 2; locked', 'Sky: Leader: –; Manager: 1, 2']);
    expect(text('.replay-step')).toContain('Sky: card 1 moves over to Manager');
  });

  it('marks a card that moved over, on the board where it did', async () => {
    await draw();
    await press('Second lock');
    const changed = [...root.querySelectorAll('.replay-board')].map((board) =>
      [...board.querySelectorAll('.has-changed')].map((chip) => chip.textContent),
    );
    expect(changed).toEqual([['2'], ['1']]);
  });

  it('is moved by the keys of the time line, whose value is spoken', async () => {
    await draw();
    await key('ArrowRight');
    expect(range().getAttribute('aria-valuetext')).toBe(
      'Round 1 · Sort as a team · 0:00, Orange: card 1 goes to Leader',
    );
    await key('PageUp');
    expect(text('.replay-place')).toBe('Round 1 · First lock · 0:05');
    await key('ArrowLeft');
    expect(text('.replay-step')).toContain('Orange locks its board');
    await key('PageDown');
    expect(text('.replay-step')).toContain('The boards are still empty');
  });

  it('plays to the end, silently, and can play again', async () => {
    await draw();
    await press('Play');
    expect(root.querySelector('.replay-caption')?.getAttribute('aria-live')).toBe('off');
    await pass(replay.duration / 2);
    expect(Number(range().value)).toBeGreaterThan(replay.duration / 3);
    expect(Number(range().value)).toBeLessThan(replay.duration);
    await pass(replay.duration);
    expect(Number(range().value)).toBeCloseTo(replay.duration, 3);
    await press('Play again');
    await pass(100);
    expect(Number(range().value)).toBeLessThan(1_000);
    await press('Pause');
    const at = range().value;
    await pass(1_000);
    expect(range().value).toBe(at);
  });

  it('shows any moment as a table', async () => {
    await draw();
    await press('First lock');
    const rows = [...root.querySelectorAll('.replay-table tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['Card 1 a sets the direction', 'Leader', 'Leader'],
      ['Card 2 b keeps the plan', 'Managermoved over once', 'Manager'],
    ]);
  });

  it('offers steps alone where motion is not wanted', async () => {
    isStill = true;
    await draw();
    const names = [...root.querySelectorAll('button')].map((one) => one.textContent);
    expect(names).toContain('One move on');
    expect(names).not.toContain('Play');
    expect(root.querySelector('.replay-speed')).toBeNull();
  });
});

describe('in a file', () => {
  it('the player speaks from what came with it, and replaces what stood there', async () => {
    const speech = speechOf({ ...englishOf('screen'), 'lobby.title': 'Not needed' });
    expect(Object.keys(speech.words)).not.toContain('lobby.title');
    speak('de', {});
    root.innerHTML = '<p>Without scripts</p>';
    const file = JSON.parse(JSON.stringify({ ...data, speech })) as Parameters<typeof mountReplay>[1];
    await act(() => mountReplay(root, file));
    expect(root.textContent).not.toContain('Without scripts');
    expect(document.documentElement.lang).toBe('en');
    await press('One move on');
    expect(root.textContent).toContain('Orange: card 1 goes to Leader');
    expect(root.textContent).not.toContain('…');
  });

  it('the boards can be read without a script', async () => {
    await act(() => render(<FinalBoards data={data} />, root));
    const cells = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['Leader', 'Leader, then Manager'],
      ['Manager', 'Manager'],
      ['Leader', 'Manager'],
    ]);
    expect(root.querySelectorAll('button, script')).toHaveLength(0);
  });
});
