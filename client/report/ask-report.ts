/** Asks the server for the report of a workshop, with what this browser has of it. */
import type { RoomCode, Secret } from '../../shared/ids.ts';
import type { LaterCards, Report } from '../../shared/report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { currentLanguage } from '../lib/i18n.ts';
import { knownPlace } from '../lib/identity.ts';
import { toldOf, type Told } from './told.ts';

/** `no-place`: this browser was no part of it. `gone`: the server knows neither workshop nor place. `not-yet`: it is still on. */
export type Hindrance = 'no-place' | 'gone' | 'not-yet' | 'slow' | 'failed';

const answerMs = 20_000;

const hindrances: Readonly<Record<number, Hindrance>> = {
  403: 'gone',
  404: 'gone',
  409: 'not-yet',
  429: 'slow',
};

/** The host's, else that of a seat; whoever hosted may have tried a phone beside it. */
export function secretFor(code: RoomCode): Secret | null {
  return (knownPlace('host', code) ?? knownPlace('seat', code))?.secret ?? null;
}

export async function askReport(code: RoomCode): Promise<Result<Told, Hindrance>> {
  const secret = secretFor(code);
  if (secret === null) return err('no-place');
  try {
    const response = await ask(`/api/rooms/${code}/report`, { Authorization: `Bearer ${secret}` });
    if (!response.ok) return err(hindrances[response.status] ?? 'failed');
    const report = (await response.json()) as Report;
    const isClosed = report.keptUntil !== null;
    return ok(toldOf(report, isClosed ? await askLater(code) : null));
  } catch {
    return err('failed');
  }
}

/** They are an extra: without them the report is whole. */
async function askLater(code: RoomCode): Promise<LaterCards | null> {
  const response = await ask(`/api/rooms/${code}/later`, {}).catch(() => null);
  return response?.ok === true ? ((await response.json()) as LaterCards) : null;
}

function ask(address: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const query = new URLSearchParams({ language: currentLanguage() }).toString();
  return fetch(`${address}?${query}`, { headers, signal: AbortSignal.timeout(answerMs) });
}
