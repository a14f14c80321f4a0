/** The page of decks, with a server that answers what the test says. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { DeckPage } from '../../../client/deck/deck-page.tsx';
import { keepDeck, ownDecks } from '../../../client/lib/own-decks.ts';
import type { Draft } from '../../../client/lib/deck-draft.ts';
import type { DeckReport } from '../../../shared/deck-report.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('deck');

export const soundReport: DeckReport = {
  id: 'x'.repeat(22),
  deck: null,
  summary: null,
  problems: [],
  judged: true,
  advice: [],
  figures: [],
};

export interface Posted {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export class DeckPages {
  readonly root = document.createElement('div');
  readonly posted: Posted[] = [];
  /** Null: there is no network. */
  report: Partial<DeckReport> | null = {};

  constructor() {
    document.body.replaceChildren(this.root);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    vi.stubGlobal('scrollTo', () => undefined);
    vi.stubGlobal('fetch', (_: string, { body, headers }: RequestInit) => {
      this.posted.push({ body, headers: headers as Record<string, string> });
      if (this.report === null) return Promise.reject(new TypeError('offline'));
      return Promise.resolve(Response.json({ ...soundReport, ...this.report }));
    });
  }

  /** The editor of that draft. */
  async edit(draft: Draft): Promise<void> {
    keepDeck({ key: 'abc', draft, changed: 1, problems: null });
    await this.open('#abc');
  }

  async open(hash: string): Promise<void> {
    location.hash = hash;
    await act(() => render(<DeckPage />, this.root));
  }

  async wait(ms: number): Promise<void> {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(ms);
    });
  }

  box(label: string): HTMLTextAreaElement {
    const found = [...this.root.querySelectorAll('label')].find((one) => one.textContent === label);
    const box = found === undefined ? null : document.getElementById(found.htmlFor);
    if (box === null) throw new Error(`no box ${label} in: ${this.root.textContent}`);
    return box as HTMLTextAreaElement;
  }

  async type(label: string, text: string): Promise<void> {
    const box = this.box(label);
    await act(() => {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  async choose(label: string, value: string): Promise<void> {
    const box = this.box(label);
    await act(() => {
      box.value = value;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  async key(target: Element, key: string): Promise<void> {
    await act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  }

  async press(words: string): Promise<void> {
    const found = [...this.root.querySelectorAll('button')].find((one) => one.textContent.includes(words));
    if (found === undefined) throw new Error(`no button ${words} in: ${this.root.textContent}`);
    await act(() => found.click());
  }

  async give(file: File): Promise<void> {
    const input = this.root.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await vi.advanceTimersByTimeAsync(0);
    });
    await this.wait(0);
  }

  text(): string {
    return this.root.textContent;
  }

  kept(): Draft {
    return ownDecks()[0]!.draft;
  }

  close(): void {
    render(null, this.root);
    vi.useRealTimers();
    vi.unstubAllGlobals();
    location.hash = '';
  }
}
