// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { SeatId } from '../../../shared/ids.ts';
import { refused } from '../fake-wire.ts';
import { boardWith, drawn, playing, type Playing } from './stage.tsx';

let game: Playing;

afterEach(() => game.end());

function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

const card = (id: string) => one(`[data-card="${id}"]`);
const columnOf = (id: string) => card(id).closest<HTMLElement>('[data-side]')?.dataset['side'] ?? 'tray';
const ben = 's1' as SeatId;

async function click(element: HTMLElement): Promise<void> {
  element.click();
  await drawn();
}

async function press(element: HTMLElement, key: string): Promise<void> {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await drawn();
}

describe('the board by taps and keys', () => {
  it('[X1] places a card by a tap on it and a tap on the column', async () => {
    game = await playing('board');
    await click(card('c7'));
    await click(one('.board-column[data-side="manager"] .column-head'));
    expect(game.commands()).toEqual([{ type: 'place-card', round: 0, card: 'c7', side: 'manager' }]);
    expect(columnOf('c7')).toBe('manager');
    expect(one('[role="status"]').textContent).toContain('now in Manager. 8 of 10 placed.');
  });

  it('[X1] places it by the arrow keys, and the focus goes with it', async () => {
    game = await playing('board');
    card('c7').focus();
    await click(card('c7'));
    await press(card('c7'), 'ArrowRight');
    await press(card('c7'), 'ArrowLeft');
    await click(card('c7'));
    expect(game.commands()).toEqual([{ type: 'place-card', round: 0, card: 'c7', side: 'leader' }]);
    expect((document.activeElement as HTMLElement).dataset['card']).toBe('c7');
    expect(columnOf('c7')).toBe('leader');
  });

  it('puts a card back on Escape', async () => {
    game = await playing('board');
    await click(card('c7'));
    await press(card('c7'), 'Escape');
    expect(card('c7').getAttribute('aria-pressed')).toBe('false');
    expect(game.commands()).toEqual([]);
  });
});

describe('the board while team-mates move', () => {
  it('[X4] keeps the very element under the finger, and the focus', async () => {
    game = await playing('board');
    const before = card('c0');
    before.focus();
    await game.push(boardWith('board', { c1: { side: 'leader', by: ben }, c7: { side: 'leader', by: ben } }));
    expect(card('c0')).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(columnOf('c1')).toBe('leader');
  });

  it('[X4] lets the focus go with a card that somebody else moves', async () => {
    game = await playing('board');
    card('c0').focus();
    await game.push(boardWith('board', { c0: { side: 'manager', by: ben } }));
    expect(columnOf('c0')).toBe('manager');
    expect((document.activeElement as HTMLElement).dataset['card']).toBe('c0');
  });

  it('says who has a card, on the card and to a tap on it', async () => {
    game = await playing('board');
    expect(card('c8').textContent).toContain('Chidinma is moving it');
    await click(card('c8'));
    expect(one('.toasts').textContent).toContain('Chidinma has this card just now.');
    expect(card('c8').getAttribute('aria-pressed')).toBe('false');
  });

  it('names the holder when the server refuses, and shows the card where it was', async () => {
    game = await playing('board');
    await click(card('c7'));
    await click(one('.side-button[data-side="manager"]'));
    await game.push(boardWith('board', { c7: { heldBy: ben } }));
    await game.wire.answer('command', refused('card_held'));
    await drawn();
    expect(one('.toasts').textContent).toContain('Benedikt has this card just now.');
    expect(columnOf('c7')).toBe('tray');
  });
});

describe('the board without a connection', () => {
  it('[R1] shows the move and says that it has not been sent', async () => {
    game = await playing('board');
    game.wire.reachable = false;
    game.wire.lose();
    await drawn();
    await click(card('c7'));
    await click(one('.side-button[data-side="leader"]'));
    expect(columnOf('c7')).toBe('leader');
    expect(card('c7').textContent).toContain('not sent yet');
  });
});

describe('locking', () => {
  it('is proposed, but not by a second tap right after the last card', async () => {
    game = await playing('board-full');
    await click(card('c0'));
    await click(one('.side-button[data-side="manager"]'));
    await click(one('.dock .button-primary'));
    expect(game.commands()).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await click(one('.dock .button-primary'));
    expect(game.commands()[1]).toEqual({ type: 'propose-lock', round: 0, pass: 1 });
  });

  it('is agreed to, or held because of the card that was tapped; nobody is named for a no', async () => {
    game = await playing('board-proposed');
    expect(one('.proposal').textContent).toContain('Benedikt proposes to lock the board.');
    expect(one('.proposal').textContent).toContain('2 of 4 needed agree.');
    await click(one('.proposal .button-primary'));
    await click(card('c3'));
    await click(one('.proposal .button-secondary'));
    const at = { round: 0, pass: 2 };
    expect(game.commands()).toEqual([
      { type: 'agree-lock', ...at },
      { type: 'refuse-lock', ...at, card: 'c3' },
    ]);
  });

  it('leaves the board to be read and takes no move', async () => {
    game = await playing('locked-waiting');
    await click(card('c0'));
    expect(card('c0').getAttribute('aria-pressed')).toBe('false');
    expect(one('.dock').textContent).toContain('Your board is locked.');
  });

  it('takes no move while the clock is held', async () => {
    game = await playing('board-paused');
    await click(card('c0'));
    expect(card('c0').getAttribute('aria-disabled')).toBe('true');
    expect(one('.ribbon').textContent).toContain('Paused by the host.');
  });
});
