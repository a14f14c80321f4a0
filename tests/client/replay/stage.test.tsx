// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Game } from '../../../client/lib/game.ts';
import { replayOf } from '../../../client/replay/frames.ts';
import { ReplayStage } from '../../../client/replay/replay-stage.tsx';
import { GameContext } from '../../../client/ui/session-context.ts';
import type { CardFigures } from '../../../shared/debrief-views.ts';
import { err, ok } from '../../../shared/result.ts';
import type { TeamBoard } from '../../../shared/workshop/workshop.ts';
import { speakEnglish } from '../english.ts';
import { board, first, second } from './rounds.ts';

const rounds = [first, second];
const { duration } = replayOf(rounds);
const cards = rounds.flatMap((one) => one.cards.map(({ card }) => ({ card, round: one.round }) as CardFigures));
const texts = new Map(rounds.flatMap((one) => one.cards.map(({ card, text }) => [card, text])));

const root = document.createElement('div');
const ask = vi.fn();
let isStill = false;

/** What of a game the stage needs. */
const game = {
  connection: { ask },
  words: {
    cardText: (card: string) => texts.get(card as never) ?? '…',
    sideName: (side: string) => (side === 'leader' ? 'Leader' : 'Manager'),
    language: () => 'en',
  },
} as unknown as Game;

beforeEach(() => {
  isStill = false;
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: isStill }));
  speakEnglish('screen');
  ask.mockReset();
  answerWith([first.boards, second.boards]);
  render(null, root);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function answerWith(boards: readonly (readonly TeamBoard[])[]): void {
  ask.mockImplementation((_name: string, { round }: { readonly round: number }) =>
    Promise.resolve(ok({ boards: boards[round] ?? [] })),
  );
}

async function show(page: number, replay: readonly number[] = [0, 1]): Promise<void> {
  await act(() =>
    render(
      <GameContext value={game}>
        <ReplayStage figures={{ replay, cards }} managerFirst={false} page={page} />
      </GameContext>,
      root,
    ),
  );
  await pass(1);
}

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const place = () => Number(root.querySelector<HTMLInputElement>('input')?.value);

describe('the replay on the projector', () => {
  it('asks for the boards of each round, once', async () => {
    await show(0);
    await show(50);
    expect(ask.mock.calls).toEqual([
      ['replay', { round: 0 }],
      ['replay', { round: 1 }],
    ]);
    expect(root.querySelectorAll('.replay-board')).toHaveLength(2);
  });

  it('asks again after a while where there was no answer', async () => {
    ask.mockImplementation(() => Promise.resolve(err({ code: 'no_answer' })));
    await show(0);
    expect(root.textContent).toBe('Loading…');
    answerWith([first.boards, second.boards]);
    await pass(5_000);
    expect(root.querySelectorAll('.replay-board')).toHaveLength(2);
  });

  it('plays onward as far as the host has moved, and stays there', async () => {
    await show(0);
    await show(50);
    await pass(duration / 4);
    expect(place()).toBeGreaterThan(duration / 8);
    expect(place()).toBeLessThan(duration / 2);
    await pass(duration);
    expect(place()).toBeCloseTo(duration / 2, 3);
  });

  it('jumps back', async () => {
    await show(100);
    await show(10);
    expect(place()).toBeCloseTo(duration / 10, 3);
    await pass(1_000);
    expect(place()).toBeCloseTo(duration / 10, 3);
  });

  it('begins where the host is, when it is opened late', async () => {
    await show(100);
    expect(place()).toBeCloseTo(duration, 3);
    expect(root.textContent).toContain('Round 2');
  });

  it('jumps onward too where motion is not wanted', async () => {
    isStill = true;
    await show(0);
    await show(50);
    expect(place()).toBeCloseTo(duration / 2, 3);
  });

  it('shows the eight teams that changed most, and says so', async () => {
    const many = Array.from({ length: 10 }, (_, team) =>
      board(team, team < 2 ? ['0 a L'] : ['0 a L', '1 a M'], [2, null]),
    );
    answerWith([many]);
    await show(100, [0]);
    expect(root.querySelectorAll('.replay-board')).toHaveLength(8);
    expect(root.textContent).toContain('The 8 teams that changed most, of 10');
    expect(root.textContent).not.toContain('Orange: Leader');
  });
});
