// @vitest-environment happy-dom
/** Rescue cards, invitations, and who may do what at the console. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishOpening, openingSecrets } from '../../../client/host/opening.ts';
import { knownPlace } from '../../../client/lib/identity.ts';
import { cardText, drawTypedSecret, grouped } from '../../../client/lib/typed-secret.ts';
import type { HelperId } from '../../../shared/ids.ts';
import { err, ok } from '../../../shared/result.ts';
import type { RosterRow } from '../../../shared/host-rows.ts';
import { cannedHost, code } from '../canned.ts';
import { HostPage } from './host-page.tsx';

let page: HostPage;
const secret = drawTypedSecret();
const box = 'All that stands on the card';
const runs = 'h1' as HelperId;
const looksAfter = 'h2' as HelperId;

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
  vi.useFakeTimers();
  page = new HostPage();
});
afterEach(() => {
  page.close();
});

async function enter(kind: 'R' | 'H', text = cardText(code, kind, secret)): Promise<void> {
  await page.press('I have a code');
  await page.type(box, text);
  await page.press('Go in');
}

describe('the secrets of a room that is being opened', () => {
  it('stay the same until it is, and are then kept by role', () => {
    const opening = openingSecrets(null);
    expect(openingSecrets(null)).toEqual(opening);
    finishOpening(code, opening);
    for (const role of ['host', 'screen', 'rescue'] as const) {
      expect(knownPlace(role, code)?.secret).toBe(opening[role]);
    }
    expect(openingSecrets(null).host).not.toBe(opening.host);
  });
});

describe('a rescue', () => {
  it('[A9] takes the place over and says that the card is used up', async () => {
    await page.open(null);
    await enter('R', cardText(code, 'R', secret).toLowerCase());
    const [asked] = page.wire.unanswered('rescue');
    const { hostSecret, nextRescueSecret, rescueSecret } = asked?.request as Record<string, string>;
    expect(rescueSecret).toBe(secret);
    await page.answer('rescue', ok({ snapshot: cannedHost('board', 0) }));
    expect(page.wire.unanswered('resume')).toEqual([]);
    expect(knownPlace('host', code)?.secret).toBe(hostSecret);
    expect(knownPlace('rescue', code)?.secret).toBe(nextRescueSecret);
    expect(page.text()).toContain('worth nothing any more');
    expect(page.text()).toContain('Helpers were signed out with the old device');
    expect(location.hash).toBe(`#${code}`);
  });

  it('[R13] sends the same again when the answer was lost, even after a reload', async () => {
    await page.open(null);
    await enter('R');
    const first = page.wire.unanswered('rescue')[0]?.request;
    page.close();
    page = new HostPage();
    await page.open(null);
    await enter('R');
    expect(page.wire.unanswered('rescue')[0]?.request).toEqual(first);
  });

  it('is a place like any other: it is resumed when the line comes back', async () => {
    await page.open(null);
    await enter('R');
    await page.answer('rescue', ok({ snapshot: cannedHost('board', 0) }));
    await act(async () => {
      page.wire.lose();
      await vi.advanceTimersByTimeAsync(1_000);
    });
    const secretOfHost = knownPlace('host', code)?.secret;
    expect(page.wire.asked.map(({ name }) => name)).toEqual(['resume']);
    expect(page.wire.asked[0]?.request.secret).toBe(secretOfHost);
  });

  it('says what is wrong with the text before it asks anybody, and what the server has against it after', async () => {
    await page.open(null);
    await enter('R', cardText(code, 'R', secret).slice(0, -2));
    expect(page.text()).toContain('Something is missing');
    await page.type(box, cardText(code, 'S', secret));
    await page.press('Go in');
    expect(page.text()).toContain('/screen');
    expect(page.wire.asked).toEqual([]);
    await page.type(box, cardText(code, 'R', secret));
    await page.press('Go in');
    await page.answer('rescue', err({ code: 'unknown_seat' }));
    expect(page.text()).toContain('Only the newest rescue card works');
    expect(knownPlace('host', code)).toBeNull();
  });

  it('[A9] leaves the former device with the truth and a way back', async () => {
    await page.open('board');
    await act(() => page.wire.events?.closed('removed'));
    expect(page.text()).toContain('led from another device now');
    expect(page.button('I have a code')).toBeDefined();
  });
});

describe('the rescue card', () => {
  it('[A6] is shown on demand only, as text and as a square code of the same text', async () => {
    await page.open('lobby');
    const kept = grouped(knownPlace('rescue', code)?.secret ?? '');
    expect(page.text()).toContain('No rescue card yet');
    await page.press('Menu');
    await page.press('Rescue card');
    expect(page.text()).not.toContain(kept);
    await page.press('Show it');
    expect(page.text()).toContain(`${code} R ${kept}`);
    expect(page.root.querySelector('svg[role="img"]')?.querySelectorAll('path')).toHaveLength(1);
    expect(page.root.innerHTML).not.toMatch(/(href|src)="[^"]*RESCUE/);
    await page.press('I have written it down');
    expect(page.text()).toContain('The rescue card is printed');
  });
});

describe('helpers', () => {
  it('are invited with a code that is shown at once and on demand', async () => {
    await page.open('lobby');
    await page.press('Menu');
    await page.press('People who help');
    await page.press('Invite: Looks after people');
    const { scope, secret: drawn } = page.wire.unanswered('invite')[0]?.request as Record<string, string>;
    expect(scope).toBe('moderate');
    await page.answer('invite', ok({ helper: looksAfter }));
    expect(page.text()).toContain(`${code} H ${grouped(drawn ?? '')}`);
    await page.press('Hide the code');
    expect(page.text()).not.toContain(grouped(drawn ?? ''));
    expect(page.text()).toContain('Helper 1');
  });

  it('are dismissed only after asking', async () => {
    await page.open('lobby');
    await page.press('Menu');
    await page.press('People who help');
    await page.press('End the help');
    expect(page.sent).toEqual([]);
    await page.press('Yes, end it');
    expect(page.sent).toEqual([{ type: 'dismiss-helper', helper: runs }]);
  });

  it('come in with their code, are remembered, and are told when their help has ended', async () => {
    await page.open(null);
    await enter('H');
    await page.answer('resume', err({ code: 'unknown_seat' }));
    expect(page.text()).toContain('This invitation is no longer valid');
    await page.press('Go in');
    await page.answer('resume', ok({ snapshot: cannedHost('lobby', 0), helper: looksAfter }));
    expect(page.text()).toContain('You help: you look after people');
    expect(knownPlace('helper', code)?.secret).toBe(secret);
    await act(() => page.wire.events?.closed('removed'));
    expect(page.text()).toContain('You no longer help');
    expect(knownPlace('helper', code)).toBeNull();
  });
});

describe('what a helper sees', () => {
  const labels = () => [...page.root.querySelectorAll('button')].map((one) => one.textContent);

  it('[A7] may run: all that moves the workshop on, and nothing that is the host’s own', async () => {
    await page.open('board', runs);
    expect(page.text()).toContain('You help: you may run it');
    expect(labels()).toEqual(expect.arrayContaining(['Pause', 'Leave out scenario 3−2 min']));
    expect(labels().filter((label) => /helper|rescue|delete|Projector/i.test(label))).toEqual([]);
    await page.press('Pause');
    expect(page.sent).toEqual([{ type: 'hold', from: 'team-sort:0' }]);
  });

  it('[A7] may look after people: the rest is not there, and the page says why', async () => {
    await page.open('board', looksAfter);
    expect(page.text()).toContain('The host moves the workshop on');
    expect(labels().filter((label) => /Pause|End |Leave out|helper|rescue|delete/i.test(label))).toEqual([]);
    await page.key('p');
    await page.key('ArrowRight');
    expect(page.sent).toEqual([]);
    await page.press('Ana');
    expect(page.text()).not.toContain('New team');
    await page.press('Hide the name');
    expect(page.sent).toEqual([{ type: 'hide-name', seat: 's0' }]);
    await page.show('reveal');
    expect(labels()).not.toContain('Accept');
    await page.show('closed');
    expect(labels()).not.toContain('Download the record');
  });
});

describe('people whom nobody knows', () => {
  const named = (seat: number): RosterRow => ({
    ...(cannedHost('lobby', 0).view as { roster: readonly RosterRow[] }).roster[0]!,
    seat: `x${seat}` as RosterRow['seat'],
    name: `X ${seat}`,
    approved: false,
  });

  it('[D3] are counted, approved together, and removed together after asking', async () => {
    await page.open('lobby');
    expect(page.text()).toContain('3 people here are not approved');
    await page.press('Approve everybody here');
    expect(page.sent).toEqual([{ type: 'approve', seat: null }]);
    await page.press('Remove these 3');
    expect(page.sent).toHaveLength(1);
    await page.press('Yes, remove 3');
    expect(page.sent.at(-1)).toEqual({ type: 'remove-unapproved' });
  });

  it('[A11] are banned only after asking', async () => {
    await page.open('lobby');
    await page.press('Ana');
    await page.press('Ban');
    expect(page.sent).toEqual([]);
    await page.press('Yes, ban');
    expect(page.sent).toEqual([{ type: 'ban-seat', seat: 's0' }]);
  });

  it('[D3] bring up the door when they come in masses', async () => {
    await page.open('lobby');
    const masses = Array.from({ length: 15 }, (_, index) => named(index));
    await page.show('lobby', (view) => ({ ...view, roster: [...view.roster, ...masses] }));
    expect(page.text()).toContain('15 people have come in within ten seconds');
    await page.press('Lock the door');
    expect(page.sent).toEqual([{ type: 'lock-lobby', locked: true }]);
    await page.press('They are mine');
    expect(page.text()).not.toContain('within ten seconds');
  });
});
