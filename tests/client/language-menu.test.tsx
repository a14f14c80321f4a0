// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLanguage, learn, startLanguage, type WordFiles } from '../../client/lib/language.ts';
import { LanguageMenu } from '../../client/ui/language-menu.tsx';
import { Toasts } from '../../client/ui/toast.tsx';
import { languageNames, languages } from '../../shared/languages.ts';
import { englishFiles } from './english.ts';

const root = document.createElement('div');
const list = () => root.querySelector('select')!;
const offline = () => Promise.reject(new Error('offline'));

async function open(files: WordFiles): Promise<void> {
  startLanguage('phone');
  await learn(files);
  await act(() => {
    render(
      <>
        <LanguageMenu />
        <Toasts />
      </>,
      root,
    );
  });
}

async function choose(language: string): Promise<void> {
  await act(async () => {
    list().value = language;
    list().dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

beforeEach(() => {
  localStorage.clear();
  document.body.append(root);
});
afterEach(async () => {
  vi.useRealTimers();
  await changeLanguage('en');
  render(null, root);
});

describe('the list of languages', () => {
  it('calls each as its speakers do, and says which tongue that is', async () => {
    await open(englishFiles('phone'));
    const options = [...list().options].map(({ value, textContent, lang }) => [value, textContent, lang]);
    expect(options).toEqual(languages.map((language) => [language, languageNames[language], language]));
    expect(root.querySelector('label')?.htmlFor).toBe(list().id);
  });

  it('changes the page at once', async () => {
    await open(englishFiles('phone'));
    await choose('ar');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(list().value).toBe('ar');
  });

  it('stays with what the page speaks, and says so, until the words come', async () => {
    let isOffline = true;
    const english = englishFiles('phone');
    await open({ ...english, fr: () => (isOffline ? offline() : english.fr()) });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    list().value = 'fr';
    list().dispatchEvent(new Event('change', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(7_000);
    expect([document.documentElement.lang, list().value]).toEqual(['en', 'en']);
    expect(root.textContent).toContain('No connection just now.');
    isOffline = false;
    await vi.advanceTimersByTimeAsync(4_000);
    expect([document.documentElement.lang, list().value]).toEqual(['fr', 'fr']);
  });
});
