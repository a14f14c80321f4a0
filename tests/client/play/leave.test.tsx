// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomCode, Secret } from '../../../shared/ids.ts';
import { knownPlace, rememberPlace, secretFor } from '../../../client/lib/identity.ts';
import { keepLeaning } from '../../../client/play/debrief/leaning.ts';
import { keep } from '../../../client/play/keepsake.ts';
import { code } from '../canned.ts';
import { drawn, playing, type Playing } from './stage.tsx';

const secret = 'x'.repeat(32) as Secret;
const other = '654321' as RoomCode;

let game: Playing | null = null;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  rememberPlace({ role: 'seat', code, secret }, 'Ana');
  rememberPlace({ role: 'seat', code: other, secret: secretFor('seat', other) }, 'Ana');
});
afterEach(() => {
  game?.end();
  game = null;
  vi.restoreAllMocks();
});

/** Everything that this browser keeps. */
function kept(): string {
  return [localStorage, sessionStorage]
    .flatMap((store) => Array.from({ length: store.length }, (_, at) => store.key(at) ?? ''))
    .map((key) => `${key}=${localStorage.getItem(key) ?? sessionStorage.getItem(key) ?? ''}`)
    .join('\n');
}

function button(text: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent.includes(text));
  if (found === undefined) throw new Error(`no button ${text}`);
  return found;
}

describe('a phone that several people use', () => {
  it('[P6] keeps neither secret nor name nor answers of a workshop that was closed and forgotten', async () => {
    const gone = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    game = await playing('closed');
    keep(code, { points: 640 });
    keepLeaning(code, 4);
    expect(kept()).toContain(`words:${code}`);
    button('Forget').click();
    await drawn();
    expect(gone).toHaveBeenCalledWith('/');
    expect(kept()).not.toContain(code);
    expect(kept()).not.toContain(secret);
    expect(knownPlace('seat', code)).toBeNull();
    expect(knownPlace('seat', other)?.name).toBe('Ana');
  });

  it('[P6] also when somebody leaves in the middle, once the server has freed the seat', async () => {
    vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    game = await playing('lobby');
    button('Ana').click();
    await drawn();
    button('Leave').click();
    await drawn();
    [...document.querySelectorAll('button')].findLast((one) => one.textContent.includes('Leave'))?.click();
    await drawn();
    expect(game.commands()).toContainEqual({ type: 'leave' });
    await game.wire.answer('command', { ok: true, value: { revision: 1 } });
    await drawn();
    expect(kept()).not.toContain(code);
    expect(kept()).not.toContain(secret);
  });
});
