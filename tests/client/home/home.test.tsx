// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { JoinForm } from '../../../client/home/join-form.tsx';
import { tidyCode } from '../../../client/ui/code-form.tsx';
import { HostDoor } from '../../../client/home/host-door.tsx';
import { OwnRooms } from '../../../client/home/own-rooms.tsx';
import { knownPlace, rememberPlace } from '../../../client/lib/identity.ts';
import type { RoomCode, Secret } from '../../../shared/ids.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('phone');

const root = document.createElement('div');

beforeEach(() => {
  localStorage.clear();
  render(null, root);
  document.body.replaceChildren(root);
});

async function join(text: string) {
  const goTo = vi.fn<(path: string) => void>();
  await act(() => render(<JoinForm goTo={goTo} />, root));
  const box = root.querySelector('input')!;
  box.value = text;
  await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
  await act(() => root.querySelector('form')!.requestSubmit());
  return { goTo, box };
}

describe('the code field', () => {
  it('groups what is typed and drops what is no digit', () => {
    expect(tidyCode('٤٨٣١٧٢')).toBe('483\u00a0172');
    expect(tidyCode('483')).toBe('483');
    expect(tidyCode('483-172')).toBe('483\u00a0172');
    expect(tidyCode('4831729')).toBe('483\u00a0172');
  });

  it('brings up the number pad and leads to the room', async () => {
    const { goTo, box } = await join(' 483 172');
    expect(box.inputMode).toBe('numeric');
    expect(goTo).toHaveBeenCalledExactlyOnceWith('/483172');
  });

  it('says what is wrong and stays', async () => {
    const { goTo, box } = await join('48317');
    expect(goTo).not.toHaveBeenCalled();
    expect(root.textContent).toContain('A code has six digits');
    expect(document.activeElement).toBe(box);
  });
});

describe('rooms of this browser', () => {
  it('are offered with the role in them, and absent when there are none', async () => {
    await act(() => render(<OwnRooms />, root));
    expect(root.textContent).toBe('');
    render(null, root);
    const secret = 'secret-secret-secret-secret' as Secret;
    rememberPlace({ role: 'seat', code: '483172' as RoomCode, secret }, 'Ana');
    rememberPlace({ role: 'host', code: '555123' as RoomCode, secret });
    await act(() => render(<OwnRooms />, root));
    const links = [...root.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent]);
    expect(links).toContainEqual(['/483172', '483\u00a0172, as Ana']);
    expect(links).toContainEqual(['/host#555123', '555\u00a0123, as host']);
  });
});

describe('the door to hosting', () => {
  it('leads to a new workshop, and to decks of one’s own', async () => {
    await act(() => render(<HostDoor running={null} />, root));
    const links = [...root.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent]);
    expect(links).toEqual([
      ['/host', 'Host a workshop'],
      ['/deck', 'Decks of your own'],
    ]);
  });

  it('leads to the workshop that is running, and only then to a new one', async () => {
    const code = '561677' as RoomCode;
    rememberPlace({ role: 'host', code, secret: 'secret-secret-secret-secret' as Secret });
    const running = knownPlace('host', code);
    await act(() =>
      render(
        <>
          <HostDoor running={running} />
          <OwnRooms without={code} />
        </>,
        root,
      ),
    );
    const links = [...root.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent]);
    expect(links).toEqual([
      ['/host#561677', 'Go on hosting 561\u00a0677'],
      ['/host', 'Host another workshop'],
    ]);
  });
});
