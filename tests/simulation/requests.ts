/** What hosts ask for outside of playing: their record, at any time, and that everything be deleted. */
import type { RoomCode } from '../../shared/ids.ts';
import { recordOf } from '../../server/http/record.ts';
import { hashOf } from '../../server/transport/secrets.ts';
import { nameToken } from './book.ts';
import type { Dice } from './dice.ts';
import { reached } from './sometimes.ts';
import { secretIn } from './view-invariants.ts';
import type { Workshop } from './workshop.ts';
import type { World } from './world.ts';

/** By then everybody has come back to a workshop that could not be deleted. */
const backMs = 15_000;

/** A few times while the workshops run. */
export function fetchRecords(world: World, dice: Dice, lastsMs: number): void {
  for (let count = dice.between(1, 3); count > 0; count -= 1) {
    const at = dice.between(2_000, lastsMs);
    for (const workshop of world.workshops) world.timeline.at(at, () => fetchRecord(world, workshop), workshop.lane);
  }
}

function fetchRecord(world: World, { host }: Workshop): void {
  const { front, judge } = world;
  const { code, secret } = host;
  if (front?.isReady !== true || code === null) return;
  front.enter('input', () => {
    void front.registry.history(code, hashOf(secret)).then((history) => {
      if (!history.ok) return;
      const text = JSON.stringify(recordOf(code, history.value, 1));
      judge.records.reach('a record is fetched during play');
      judge.records.breach('V5', secretIn(text));
      judge.records.breach('V18', nameToken.test(text) ? 'a name stands in a record' : null);
      const [told, stored] = [history.value.entries.length, judge.records.books.get(code)?.revision() ?? 0];
      judge.records.breach('V17', told > stored ? `a record holds ${told} entries, ${stored} are stored` : null);
    });
  });
}

/** Each host deletes the workshop. Where the disk refuses, it goes on, and the host deletes it again. */
export async function deleteAll(world: World, dice: Dice): Promise<void> {
  const { disk, judge, tally, timeline, workshops } = world;
  const isRefused = dice.chance(0.4);
  const isPeopled = workshops.some((workshop) => workshop.people().some((person) => person.page() !== null));
  if (isRefused) {
    disk.mode = 'broken';
    for (const workshop of workshops) timeline.in(0, () => discard(world, workshop, 'storage'), workshop.lane);
    await world.runUntil(timeline.now() + 2_000);
    disk.mode = 'well';
    await world.runUntil(timeline.now() + backMs);
  }
  for (const workshop of workshops) timeline.in(0, () => discard(world, workshop, 'ok'), workshop.lane);
  await world.runUntil(timeline.now() + 2_000);
  for (const workshop of workshops) nobodyIn(world, workshop);
  for (const workshop of workshops) for (const person of workshop.people()) person.leave();
  for (const workshop of workshops) judge.records.breach('E6', await remains(world, workshop.code()!));
  if (isPeopled) reached(tally, 'a host deletes the workshop with people in it');
  if (isRefused) reached(tally, 'deleting fails, and is made up for');
}

function discard({ front, judge }: World, { host }: Workshop, due: 'ok' | 'storage'): void {
  const code = host.code!;
  if (due === 'ok') judge.records.books.get(code)!.isDeleted = true;
  front!.enter('input', () => {
    void front!.registry.discard(code, hashOf(host.secret)).then((result) => {
      const outcome = result.ok ? 'ok' : result.error.code;
      judge.records.breach('E6', outcome === due ? null : `deleting ${code} is answered with ${outcome}, not ${due}`);
    });
  });
}

/** From the first moment nobody is in, and nobody comes in again. */
function nobodyIn({ judge }: World, workshop: Workshop): void {
  const inside = workshop.people().find((person) => person.page() !== null);
  judge.records.breach('E6', inside === undefined ? null : `${inside.name} is still in the deleted workshop`);
}

async function remains({ disk, front }: World, code: RoomCode): Promise<string | null> {
  if (disk.read(code) !== null) return `${code} is still on the disk`;
  const { stored } = await front!.registry.count();
  return stored !== 0 ? `${code} is still counted` : null;
}
