import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeckReport } from '../../shared/deck-report.ts';
import { sheetOf, workbookOf } from '../content/import/files.ts';
import { templateOf } from '../../server/content/import/template.ts';
import { ServerProcess } from '../support/server-process.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(async () => {
  await server.close();
});

async function handIn(bytes: Uint8Array, type: string): Promise<DeckReport> {
  const headers = { 'content-type': type, 'x-deck-title': 'Meetings', connection: 'close' };
  const answer = await fetch(`${server.url}/api/decks`, { method: 'POST', headers, body: Uint8Array.from(bytes) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as DeckReport;
}

it('the built server reads decks in its own thread', async () => {
  const report = await handIn(await templateOf('csv'), 'text/csv');
  expect(report).toMatchObject({ problems: [], summary: { cards: 6, scenarios: 1 } });
  expect(report.id).toHaveLength(22);
  expect(report.figures.length).toBeGreaterThan(0);
  expect((await handIn(await templateOf('xlsx'), sheetType)).id).toBe(report.id);
});

const zeros = new Uint8Array(50 * 1024 * 1024);
const rows = [['text', 'side'], ...Array.from({ length: 60_000 }, () => ['A b', 'Start'])];
const hostile: readonly (readonly [what: string, bytes: Uint8Array, type: string, code: string])[] = [
  ['an archive that unfolds', workbookOf('', { text: zeros }), sheetType, 'too_much'],
  ['one that does and hides it', workbookOf('', { text: zeros, statedSize: 100 }), sheetType, 'not_readable'],
  ['a sheet of too many rows', workbookOf(sheetOf(rows)), sheetType, 'too_many_rows'],
  ['brackets in brackets', Buffer.from('['.repeat(2_000_000)), 'application/json', 'too_much'],
  ['too many lines', Buffer.from(`text,side\n${'a,b\n'.repeat(400_000)}`), 'text/csv', 'too_many_rows'],
];

it.each(hostile)('[N10] %s costs the server nothing, and it goes on for everybody', async (_, bytes, type, code) => {
  const [report, waitedMs] = await Promise.all([handIn(bytes, type), healthAfter()]);
  expect(report.problems).toMatchObject([{ code }]);
  expect(waitedMs).toBeLessThan(1_000);
  expect(server.said()).not.toContain('error');
});

async function healthAfter(): Promise<number> {
  const since = performance.now();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  return performance.now() - since;
}
