// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '../../../client/lib/i18n.ts';
import { keepsakeOf, type Keepsake } from '../../../client/play/keepsake.ts';
import { ownPage } from '../../../client/play/own-page.tsx';
import type { CardId, ScenarioId } from '../../../shared/ids.ts';
import { code } from '../canned.ts';
import { englishOf, speakEnglish } from '../english.ts';

const card = 'c1' as CardId;
const hostile = '</p><script>alert(1)</script><img src=x onerror=alert(1)>=1+1';

const keepsake: Keepsake = {
  ...keepsakeOf(code),
  team: 0 as never,
  points: 640,
  commitment: { text: hostile, mode: 'lead' },
  cards: [
    {
      card,
      text: `A card & ${hostile}`,
      key: 'leader',
      alone: 'manager',
      team: 'leader',
      why: { card, side: 'manager', reason: 'time', text: hostile },
    },
  ],
  votes: [{ scenario: 'v1' as ScenarioId, text: 'A situation', key: 'both', first: 'lead', second: 'both' }],
  names: { sides: { leader: 'Leader', manager: 'Manager' }, modes: { lead: 'Lead', both: 'Both', manage: 'Manage' } },
  language: 'en',
};

const made = () => ownPage(keepsake, 2, Date.UTC(2030, 3, 17));
const opened = () => new DOMParser().parseFromString(made(), 'text/html');

beforeEach(() => {
  localStorage.clear();
  speakEnglish('phone');
});

describe('the own page as a file', () => {
  it('holds sentence, result, leaning, answers and reasons, unfolded', () => {
    const page = opened();
    const text = page.querySelector('main')?.textContent;
    expect(page.querySelector('blockquote')?.textContent).toBe(hostile);
    expect(text).toContain('Two Hats: Apr 17, 2030');
    expect(text).toContain('640 points');
    expect(text).toContain('The hat you reach for first: Leader.');
    expect(text).toContain('You aloneManagerdoes not fit');
    expect(text).toContain('You said: Manager, Time.');
    expect(text).toContain('Your second voteBothfits');
    expect([...page.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
  });

  it('keeps what people typed as text, and has nothing that runs or is loaded', () => {
    const page = opened();
    expect(page.querySelectorAll('script, img, link, iframe, button, form, [src], [href]')).toHaveLength(0);
    expect(made()).not.toMatch(/<script|<img|url\(|@import|https?:/);
    const handlers = [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(handlers.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
  });

  it('says its language and direction, and leaves nothing behind in the page', () => {
    const before = document.body.innerHTML;
    expect(opened().documentElement.lang).toBe('en');
    expect(made()).toMatch(/^<!doctype html>/);
    speak('ar', englishOf('phone'));
    expect(opened().documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(document.body.innerHTML).toBe(before);
  });
});
