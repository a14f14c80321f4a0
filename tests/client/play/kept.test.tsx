// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'preact';
import { signal } from '@preact/signals';
import { Connection } from '../../../client/lib/connection.ts';
import { speak } from '../../../client/lib/i18n.ts';
import { rememberPlace } from '../../../client/lib/identity.ts';
import { learn } from '../../../client/lib/language.ts';
import { ServerClock } from '../../../client/lib/server-clock.ts';
import type { Session } from '../../../client/lib/session.ts';
import { Store } from '../../../client/lib/store.ts';
import { keep, keepsakeOf } from '../../../client/play/keepsake.ts';
import { Play } from '../../../client/play/play.tsx';
import { SessionContext } from '../../../client/ui/session-context.ts';
import type { Language, Secret } from '../../../shared/ids.ts';
import type { RefusalCode } from '../../../shared/refusals.ts';
import { code, texts } from '../canned.ts';
import { cannedPlay, type PlayScene } from '../canned/play.ts';
import { englishFiles, englishOf } from '../english.ts';
import { FakeWire, good, refused } from '../fake-wire.ts';
import { drawn, playing, type Playing } from './stage.tsx';

let game: Playing | null = null;
let root: HTMLElement | null = null;
let revision = 5_000;

beforeEach(async () => {
  localStorage.clear();
  await learn(englishFiles('phone'));
});
afterEach(() => {
  game?.end();
  game = null;
  if (root !== null) render(null, root);
  root = null;
});

const text = () => document.body.textContent;

function later(scene: PlayScene) {
  revision += 1;
  return { ...cannedPlay(scene, 0), revision };
}

async function type(box: Element | undefined, value: string): Promise<void> {
  (box as HTMLTextAreaElement).value = value;
  box?.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}

async function write(when: string, will: string): Promise<void> {
  const [first, second] = document.querySelectorAll('textarea');
  await type(first, when);
  await type(second, will);
}

/** Comes back to the seat by a reload, and is refused. */
async function refusedWith(why: RefusalCode): Promise<void> {
  const wire = new FakeWire();
  const store = new Store();
  const clock = new ServerClock(() => performance.now());
  const connection = new Connection(store, wire.open, { clock });
  const wakeLock = { held: signal(false), request: () => undefined, release: () => undefined };
  const session: Session = { store, connection, clock, wakeLock, send: (command) => connection.send(command) };
  rememberPlace({ role: 'seat', code, secret: 'x'.repeat(32) as Secret }, 'Ana');
  history.replaceState(null, '', `/${code}`);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(
    <SessionContext value={session}>
      <Play />
    </SessionContext>,
    root,
  );
  await drawn();
  await wire.answer('resume', refused(why));
  await expect.poll(() => text()).not.toContain('Taking you back');
  await drawn();
}

describe('a reload with something kept of the workshop', () => {
  beforeEach(() => keep(code, { points: 640, team: cannedPlay('final', 0).self?.team ?? null }));

  it('without a seat any more: offers to join, and does not call the workshop over', async () => {
    await refusedWith('unknown_seat');
    expect(text()).toContain('Your seat in this workshop is no longer there. You can take a new one.');
    expect(text()).not.toContain('This workshop is over');
    expect(document.querySelector('form')).not.toBeNull();
  });

  it('without the room: shows what this phone has kept', async () => {
    await refusedWith('unknown_room');
    await expect.poll(() => text()).toContain('This workshop is over');
    expect(text()).toContain('640 points');
  });
});

describe('a sentence that has not been saved', () => {
  it('is there again when the page comes back to the step', async () => {
    game = await playing('debrief-now-what');
    await write('a colleague asks me', 'wait a minute');
    game.end();
    game = await playing('debrief-now-what');
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toEqual([
      'a colleague asks me',
      'wait a minute',
    ]);
  });

  it('can still be saved in the exit check, and is shown as not sent at the end', async () => {
    game = await playing('debrief-now-what');
    await write('a colleague asks me', 'wait a minute');
    await game.push(later('exit'));
    expect(text()).toContain('Your sentence is not saved yet');
    await game.push({ ...later('closed'), self: { ...cannedPlay('closed', 0).self!, commitment: null } });
    expect(text()).toContain('When a colleague asks me, I will wait a minute.');
    expect(text()).toContain('Not sent');
  });

  it('is no draft any more once the server has it', async () => {
    game = await playing('debrief-now-what');
    await write('a colleague asks me', 'wait a minute');
    document.querySelector<HTMLElement>('.mode-lead')?.click();
    await drawn();
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await drawn();
    expect(keepsakeOf(code).draft).not.toBeNull();
    await game.wire.answer('command', { ok: true, value: { revision: 1 } });
    await drawn();
    expect(keepsakeOf(code).draft).toBeNull();
  });

  it('comes back in its halves, and is no draft, where the page speaks another language by now', async () => {
    keep(code, { saved: { text: 'When a, I will b.', when: 'a', will: 'b' } });
    speak('de', { ...englishOf('phone'), 'now.sentence': 'Wenn {when}, werde ich {will}.' });
    const self = {
      ...cannedPlay('debrief-now-what', 0).self!,
      commitment: { text: 'When a, I will b.', mode: 'lead' } as const,
    };
    game = await playing('exit');
    await game.push({ ...later('debrief-now-what'), self });
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Change the sentence')?.click();
    await drawn();
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(['a', 'b']);
    expect(keepsakeOf(code).draft).toBeNull();
  });
});

describe('what the phone keeps', () => {
  it('holds own cards and votes with what the articles say, and shows them at the end', async () => {
    game = await playing('reveal');
    await game.push(later('scenario-reveal'));
    await game.push(later('closed'));
    const { cards, votes, names } = keepsakeOf(code);
    expect(names?.sides).toEqual(texts.names?.sides);
    expect(cards).toHaveLength(5);
    expect(cards[2]).toMatchObject({ card: 'c2', alone: 'manager', team: 'leader', key: 'leader' });
    expect(cards[2]?.text).toContain('Explains why the work is needed');
    expect(votes).toHaveLength(1);
    expect(votes[0]?.first).toBe('manage');
    expect(text()).toContain('5 cards and your answers');
    expect(text()).toContain('1 situation and your votes');
  });

  it('follows the language of the page, all of it, and is marked where the page speaks another', async () => {
    game = await playing('reveal');
    await game.push(later('scenario-reveal'));
    await game.push(later('closed'));
    const inFrench = <Id extends string>(of: Readonly<Record<Id, string>>) =>
      Object.fromEntries(Object.keys(of).map((id) => [id, `${id} en français`]));
    speak('fr', englishOf('phone'));
    await drawn();
    const names = { ...texts.names!, sides: { leader: 'Meneur', manager: 'Gérant' } };
    const french = { ...texts, language: 'fr' as Language, names };
    await game.wire.answer('texts', good(french));
    await drawn();
    // Until then all is in English, and says so.
    expect([...document.querySelectorAll<HTMLElement>('.kept-list b')].map(({ lang }) => lang)).toEqual(
      Array(6).fill('en'),
    );
    const again = { ...french, cards: inFrench(texts.cards), scenarios: inFrench(texts.scenarios) };
    await game.wire.answer('texts', good(again));
    await drawn();
    const { cards, votes, language } = keepsakeOf(code);
    expect([...cards, ...votes].filter(({ text: one }) => !one.endsWith('en français'))).toEqual([]);
    expect(language).toBe('fr');
    expect(text()).toContain('c2 en français');
    expect(text()).toContain('Meneur');
    expect([...document.querySelectorAll<HTMLElement>('.kept-list b')].map(({ lang }) => lang)).toEqual(
      Array(6).fill('fr'),
    );
  });
});
