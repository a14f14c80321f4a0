/** Reading decks is work that all hosts share: nobody takes the turns of the others. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, it, vi } from 'vitest';
import type { DeckReport } from '../shared/deck-report.ts';
import { deckRequests, type DeckDesk, type DeckJob } from '../server/http/deck-requests.ts';
import { DeckSenders } from '../server/http/deck-senders.ts';
import { senderBehind } from '../server/transport/origin.ts';
import * as rates from '../server/transport/rates.ts';
import { FakeClock } from './support/fakes.ts';

const table = 'text,side\nArrives on time,Start\nSpeaks too long,Stop\n';

describe('[N10] whoever hands in much', () => {
  const unread: DeckReport = {
    ...{ id: null, deck: null, summary: null, problems: [], judged: false, advice: [], figures: [] },
  };

  /** Reads for as long as the test wants. */
  class SlowDesk implements DeckDesk {
    readonly #ends: (() => void)[] = [];
    readonly titles: string[] = [];
    atOnce = 0;

    async report({ title }: DeckJob): Promise<DeckReport> {
      this.titles.push(title);
      this.atOnce += 1;
      expect(this.atOnce).toBe(1);
      await new Promise<void>((resolve) => this.#ends.push(resolve));
      this.atOnce -= 1;
      return unread;
    }

    async finish(): Promise<void> {
      await vi.waitFor(() => expect(this.#ends.length).toBeGreaterThan(0), { timeout: 10_000 });
      this.#ends.shift()?.();
    }

    held = (): null => null;
    hold = (): void => undefined;
    template = (): Promise<Buffer> => Promise.reject(new Error('not asked for'));
    schema = (): Record<string, unknown> => ({});
  }

  async function queue() {
    const [desk, clock] = [new SlowDesk(), new FakeClock()];
    const needs = { deckDesk: desk, clock, publicUrl: undefined, senderOf: senderBehind(1) };
    const served = express().use(deckRequests(needs)).listen(0, '127.0.0.1');
    await once(served, 'listening');
    const { port } = served.address() as AddressInfo;
    const from = (address: string): Promise<Response> => {
      const headers = { 'content-type': 'text/csv', 'x-deck-title': address, 'x-forwarded-for': address };
      return fetch(`http://127.0.0.1:${String(port)}/api/decks`, { method: 'POST', headers, body: table });
    };
    const close = (): void => {
      served.close();
      served.closeAllConnections();
    };
    return { desk, clock, from, close };
  }

  it('has one file waiting or being read at a time, and nobody else waits longer for it', async () => {
    const { desk, from, close } = await queue();
    const first = from('192.0.2.1');
    await vi.waitFor(() => expect(desk.titles).toHaveLength(1), { timeout: 10_000 });
    for (let count = 0; count < 12; count += 1) {
      const answer = await from('192.0.2.1');
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2']);
    }
    const other = from('192.0.2.2');
    await desk.finish();
    await desk.finish();
    expect([(await first).status, (await other).status]).toEqual([200, 200]);
    expect(desk.titles).toEqual(['192.0.2.1', '192.0.2.2']);
    const again = from('192.0.2.1');
    await desk.finish();
    expect((await again).status).toBe(200);
    close();
  });

  it('is read one after the other, and no more than ten addresses wait', async () => {
    const { desk, from, close } = await queue();
    const answers = Array.from({ length: 14 }, (_, at) => from(`192.0.2.${String(at)}`));
    // Ten are held, so these four are refused in whatever order all of them arrive.
    await new Promise<void>((resolve) => {
      let refused = 0;
      const note = ({ status }: { readonly status: number }): void => {
        if (status !== 429) return;
        refused += 1;
        if (refused === 4) resolve();
      };
      for (const answer of answers) void answer.then(note);
    });
    for (let count = 0; count < 10; count += 1) await desk.finish();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect(new Set(desk.titles).size).toBe(10);
    close();
  });

  it('begins no second file before the first has ended, even if both came at once', () => {
    const senders = new DeckSenders(new FakeClock());
    expect([senders.begin('one'), senders.begin('one'), senders.begin('other')]).toEqual([true, false, true]);
    expect(senders.admit('one')).toBeGreaterThan(0);
    senders.end('one');
    expect([senders.admit('one'), senders.begin('one')]).toEqual([0, true]);
  });

  it('has to wait longer after files that take long', async () => {
    const clock = new FakeClock();
    const senders = new DeckSenders(clock);
    const { burst, perSecond } = rates.deckFiles;
    const spend = async (address: string, tookMs: number): Promise<void> => {
      const now = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(tookMs);
      await senders.charged(address, () => Promise.resolve());
      now.mockRestore();
    };
    await spend('quick', 1_000);
    expect(senders.admit('quick')).toBe(0);
    await spend('slow', 1_000 + (1_000 * (burst + 4)) / rates.deckSecond);
    const waitSeconds = senders.admit('slow');
    expect(waitSeconds).toBe(5 / perSecond);
    await clock.advance(1_000 * waitSeconds);
    expect(senders.admit('slow')).toBe(0);
  });
});
