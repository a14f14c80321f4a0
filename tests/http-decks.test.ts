import { request as plainRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckProblem, DeckReport } from '../shared/deck-report.ts';
import { createDecks, loadBuiltIn } from '../server/content/decks.ts';
import { ImportDesk } from '../server/content/import/desk.ts';
import { readDeckFile } from '../server/content/import/read-deck.ts';
import { templateOf } from '../server/content/import/template.ts';
import { OwnDecks } from '../server/content/own-decks.ts';
import * as rates from '../server/transport/rates.ts';
import { sourceReader } from './support/deck-reader.ts';
import { serve, type Served } from './support/test-server.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const table = 'text,side\nArrives on time,Start\nSpeaks too long,Stop\n';

let server: Served;
beforeAll(async () => {
  server = await serve();
});
afterAll(async () => {
  await server.close();
});

interface Sent {
  readonly to?: Served;
  readonly type?: string;
  readonly title?: string;
  readonly origin?: string;
  readonly language?: string;
}

function handIn(body: string | Uint8Array<ArrayBuffer>, sent: Sent = {}): Promise<Response> {
  const { to = server, type = 'text/csv', title = encodeURIComponent('Unsere Übungen'), origin, language } = sent;
  const headers = {
    ...{ 'content-type': type, 'x-deck-title': title },
    ...(origin === undefined ? {} : { origin }),
    ...(language === undefined ? {} : { 'x-deck-language': language }),
  };
  return fetch(`${to.url}/api/decks`, { method: 'POST', headers, body });
}

async function reportOf(answer: Response): Promise<DeckReport> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return (await answer.json()) as DeckReport;
}

async function refusalOf(answer: Response): Promise<readonly [number, unknown]> {
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return [answer.status, await answer.json()];
}

describe('a deck of one’s own', () => {
  it('is read, judged, and kept for a room under an id', async () => {
    const report = await reportOf(await handIn(table));
    expect(report).toMatchObject({ problems: [], judged: true, summary: { title: 'Unsere Übungen', cards: 2 } });
    expect(report.id).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(report.advice.length).toBeGreaterThan(0);
  });

  it('is the same from a sheet, and may come with the name of its alphabet', async () => {
    const xlsx = Uint8Array.from(await templateOf('xlsx'));
    expect((await reportOf(await handIn(xlsx, { type: sheetType }))).summary?.cards).toBe(6);
    expect((await reportOf(await handIn(table, { type: 'text/csv; charset=utf-8' }))).problems).toEqual([]);
  });

  it('is in the language that the page says, or else in English', async () => {
    expect((await reportOf(await handIn(table, { language: 'de' }))).summary?.languages).toEqual(['de']);
    expect((await reportOf(await handIn(table))).summary?.languages).toEqual(['en']);
  });

  it('in JSON has a title of its own', async () => {
    const json = (await templateOf('json')).toString();
    const report = await reportOf(await handIn(json, { type: 'application/json', title: '' }));
    expect(report.summary?.title).toBe('Our meetings');
  });

  it('with problems has no id', async () => {
    const report = await reportOf(await handIn(`${table}Walks,Strat\nRuns,Stop`));
    const problem: DeckProblem = {
      code: 'unknown_side',
      line: 4,
      column: 'side',
      params: { value: 'Strat', first: 'Start', second: 'Stop' },
    };
    expect(report).toEqual({
      id: null,
      deck: null,
      summary: null,
      problems: [problem],
      judged: false,
      advice: [],
      figures: [],
    });
  });

  it('opens a room under its id, as it was handed in', async () => {
    const held = new OwnDecks();
    const desk = new ImportDesk(held, sourceReader());
    const { id } = await desk.report({ bytes: Buffer.from(table), kind: 'csv', title: 'Meetings', language: 'en' });
    expect(createDecks(loadBuiltIn(), held).opening(id)?.keys.cards).toHaveLength(2);
  });
});

describe('what is no deck', () => {
  it.each<[string, string, Sent]>([
    ['another kind of file', table, { type: 'text/html' }],
    ['a form of another page', table, { type: 'text/plain' }],
    ['a title that is not written as it should be', table, { title: '%E4' }],
    ['a language that cannot be one', table, { language: '../../x' }],
  ])('[N10] %s is a bad request', async (_, body, sent) => {
    expect(await refusalOf(await handIn(body, sent))).toEqual([400, { error: 'bad_request' }]);
  });

  it('[N10] a file of a hundred megabytes is refused before it has come', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'text/csv', 'content-length': 100 * 1024 * 1024 };
      const request = plainRequest(`${server.url}/api/decks`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        response.resume();
        request.destroy();
      });
      request.on('error', reject);
      request.write('text,side\n');
    });
    expect(answer).toBe(413);
  });

  it('[N10] one that does not say how large it is, is cut off once it is too large', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x');
    const { status, pieces } = await new Promise<{ status: number | undefined; pieces: number }>((resolve) => {
      const headers = { 'content-type': 'text/csv', 'transfer-encoding': 'chunked' };
      let status: number | undefined;
      let pieces = 0;
      const request = plainRequest(`${server.url}/api/decks`, { method: 'POST', headers }, (response) => {
        status = response.statusCode;
        response.resume();
      });
      const more = (): void => {
        if (request.destroyed) return;
        pieces += 1;
        request.write(piece, () => setImmediate(more));
      };
      request.on('error', () => undefined);
      request.on('close', () => resolve({ status, pieces }));
      more();
    });
    // Whoever goes on sending may miss the answer, because the connection is gone.
    expect([413, undefined]).toContain(status);
    // 2 MB are 32 pieces; what was under way when the answer came is not counted.
    expect(pieces).toBeLessThan(400);
  });

  it('[N10] one that is packed is not unpacked', async () => {
    const headers = { 'content-type': 'text/csv', 'content-encoding': 'gzip' };
    const answer = await fetch(`${server.url}/api/decks`, { method: 'POST', headers, body: 'x' });
    expect(answer.status).toBe(415);
  });

  it('[A13] a page from elsewhere hands nothing in, and is not told what it may', async () => {
    const answer = await handIn(table, { origin: 'https://evil.example' });
    expect(await refusalOf(answer)).toEqual([403, { error: 'forbidden' }]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect((await handIn(table, { origin: server.url })).status).toBe(200);
  });

  it('too many from one address have to wait, and no other address with them', async () => {
    const own = await serve({ config: { trustedProxies: 1 } });
    const from = (address: string): Promise<Response> =>
      fetch(`${own.url}/api/decks`, { method: 'POST', headers: { 'x-forwarded-for': address } });
    for (let sent = 0; sent < rates.deckFiles.burst; sent += 1) expect((await from('192.0.2.1')).status).toBe(400);
    const refused = await from('192.0.2.1');
    expect(refused.headers.get('retry-after')).toMatch(/^[1-5]$/);
    expect(await refusalOf(refused)).toEqual([429, { error: 'slow_down' }]);
    expect((await from('192.0.2.2')).status).toBe(400);
    await own.close();
  });
});

describe('to start from', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', sheetType],
    ['json', 'application/json; charset=utf-8'],
  ] as const)('there is a template in %s', async (kind, type) => {
    const answer = await fetch(`${server.url}/api/decks/template.${kind}`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename=two-hats-deck.${kind}`);
    const read = await readDeckFile(new Uint8Array(await answer.arrayBuffer()), kind, 'Meetings');
    expect(read).toMatchObject({ problems: [], deck: { file: { format: 2 } } });
  });

  it('[N7] no cell of the template is calculated by a spreadsheet, and the file says how it is written', async () => {
    const text = (await templateOf('csv')).toString();
    expect(text.startsWith('\uFEFF')).toBe(true);
    for (const cell of text.slice(1).split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
  });

  it('there is the schema, and nothing else', async () => {
    const answer = await fetch(`${server.url}/api/decks/schema.json`);
    expect(await answer.json()).toMatchObject({ type: 'object', required: ['format', 'deck', 'cards', 'languages'] });
    expect((await fetch(`${server.url}/api/decks`)).status).toBe(404);
    expect((await fetch(`${server.url}/api/decks/template.exe`)).status).toBe(404);
  });
});
