// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentLanguage, number, translator } from '../../client/lib/i18n.ts';
import {
  changeLanguage,
  changeLanguageLater,
  chooseLanguage,
  learn,
  startLanguage,
  type WordFiles,
} from '../../client/lib/language.ts';
import { languages, type PageLanguage } from '../../shared/languages.ts';

type Key = 'here' | 'later';
const t = translator<Readonly<Record<Key, ''>>>();

/** A part of a page that says its own name and the language. `wait`: until it has come, once. */
function part(key: Key, wait: (language: PageLanguage) => Promise<void> = () => Promise.resolve()) {
  const load = (language: PageLanguage) => {
    let loaded: Promise<{ default: Record<string, string> }> | null = null;
    return vi.fn(() => (loaded ??= wait(language).then(() => ({ default: { [key]: `${key} ${language}` } }))));
  };
  return Object.fromEntries(languages.map((language) => [language, load(language)])) as Record<
    PageLanguage,
    ReturnType<typeof load>
  > satisfies WordFiles;
}

function read(tags: readonly string[]): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);
}

beforeEach(() => {
  localStorage.clear();
  read(['en-GB']);
});

describe('the language of a page', () => {
  it('is the first wanted one that there is', () => {
    expect(chooseLanguage(['de-AT', 'en-GB'])).toBe('de');
    expect(chooseLanguage(['nl', 'AR-eg', 'de'])).toBe('ar');
    expect(chooseLanguage(['xx'])).toBe('en');
  });

  it('begins with what the browser wants, written as in the country of its reader', async () => {
    read(['fr-CH', 'de']);
    startLanguage('phone');
    await learn(part('here'));
    expect([t('here'), number(1.5)]).toEqual(['here fr', '1,5']);
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fr', 'ltr']);
  });

  it('is loaded alone: no other language is asked for', async () => {
    read(['de']);
    startLanguage('phone');
    const here = part('here');
    await learn(here);
    expect(languages.filter((language) => here[language].mock.calls.length > 0)).toEqual(['de']);
  });

  it('changes at once, with its direction, in all parts that the page has; later ones come in it', async () => {
    startLanguage('phone');
    await learn(part('here'));
    await changeLanguage('ar');
    expect([t('here'), document.documentElement.dir]).toEqual(['here ar', 'rtl']);
    await learn(part('later'));
    expect([t('here'), t('later')]).toEqual(['here ar', 'later ar']);
  });

  it('is remembered by phone, host and projector, each for itself; a projector begins as the host', async () => {
    startLanguage('host');
    await learn(part('here'));
    await changeLanguage('es');
    startLanguage('phone');
    await learn(part('here'));
    expect(currentLanguage()).toBe('en');
    startLanguage('screen');
    await learn(part('here'));
    expect(currentLanguage()).toBe('es');
    await changeLanguage('fr');
    startLanguage('host');
    await learn(part('here'));
    expect(currentLanguage()).toBe('es');
    startLanguage('screen');
    await learn(part('here'));
    expect(currentLanguage()).toBe('fr');
  });

  it('stays what it was, and is not remembered, where the words cannot be loaded', async () => {
    startLanguage('phone');
    await learn(
      part('here', (language) => (language === 'pt' ? Promise.reject(new Error('offline')) : Promise.resolve())),
    );
    await expect(changeLanguage('pt')).rejects.toThrow('offline');
    expect(t('here')).toBe('here en');
    await learn(part('later'));
    expect(t('later')).toBe('later en');
    startLanguage('phone');
    await learn(part('here'));
    expect(currentLanguage()).toBe('en');
  });

  it('changes later once the words can be loaded, unless another has been chosen', async () => {
    vi.useFakeTimers();
    startLanguage('phone');
    await learn(part('here'));
    const dropped = changeLanguageLater('pt');
    await changeLanguage('fr');
    await vi.runAllTimersAsync();
    await dropped;
    expect(t('here')).toBe('here fr');
    const kept = changeLanguageLater('es');
    await vi.runAllTimersAsync();
    await kept;
    vi.useRealTimers();
    expect(t('here')).toBe('here es');
    startLanguage('phone');
    await learn(part('here'));
    expect(currentLanguage()).toBe('es');
  });

  it('goes on as it is where two choices fail, the first of them first', async () => {
    const fail = new Map<PageLanguage, () => void>();
    const failing = (language: PageLanguage) =>
      language === 'en'
        ? Promise.resolve()
        : new Promise<void>((_, reject) => fail.set(language, () => reject(new Error('offline'))));
    startLanguage('phone');
    await learn(part('here', failing));
    const first = changeLanguage('de');
    const second = changeLanguage('fr');
    fail.get('de')?.();
    await expect(first).rejects.toThrow('offline');
    fail.get('fr')?.();
    await expect(second).rejects.toThrow('offline');
    const later = part('later');
    await learn(later);
    expect([t('here'), t('later')]).toEqual(['here en', 'later en']);
    expect(later.de).not.toHaveBeenCalled();
  });

  it('is never mixed: a part that comes while the language changes comes in the new one', async () => {
    const come = new Map<PageLanguage, () => void>();
    startLanguage('phone');
    await learn(part('here'));
    const learnt = learn(part('later', (language) => new Promise((resolve) => come.set(language, resolve))));
    const changed = changeLanguage('de');
    come.get('en')?.();
    await Promise.resolve();
    come.get('de')?.();
    await Promise.all([learnt, changed]);
    expect([t('here'), t('later')]).toEqual(['here de', 'later de']);
  });

  it('is the last one chosen, in whatever order they come', async () => {
    const come = new Map<PageLanguage, () => void>();
    const slowly = (language: PageLanguage) =>
      language === 'en' ? Promise.resolve() : new Promise<void>((resolve) => come.set(language, resolve));
    startLanguage('phone');
    await learn(part('here', slowly));
    const first = changeLanguage('fr');
    const second = changeLanguage('de');
    come.get('de')?.();
    await second;
    expect(t('here')).toBe('here de');
    come.get('fr')?.();
    await first;
    expect(t('here')).toBe('here de');
    startLanguage('phone');
    await learn(part('here'));
    expect(currentLanguage()).toBe('de');
  });
});
