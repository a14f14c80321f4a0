/**
 * Versions with a known weakness, from the advisories of the packages between the network and the rooms.
 * Kept by hand and checked without a network: a lock that falls below must not be published.
 */
import { compare, major, minor, valid } from 'semver';

export interface Floor {
  readonly package: string;
  readonly ids: string;
  readonly weakness: string;
  /** The first mended version of each line that was mended, the newest last. */
  readonly fixedIn: readonly string[];
  /** Older versions do not have it. */
  readonly from?: string;
}

interface LockedVersion {
  /** Only where it is installed under another name. */
  readonly name?: string;
  readonly version?: string;
}

export const floors: readonly Floor[] = [
  ...of('socket.io', [
    ['CVE-2017-16031', 'ids that can be guessed', ['0.9.7']],
    ['CVE-2020-28481', 'any origin is allowed', ['2.4.0']],
    ['CVE-2024-38355', 'an event called error ends the process', ['2.5.1', '4.6.2']],
  ]),
  ...of('engine.io', [
    ['CVE-2020-36048', 'polling uses up memory', ['3.6.0', '4.0.0']],
    ['CVE-2022-21676', 'a made-up request ends the process', ['4.1.2', '5.2.1', '6.1.1']],
    ['CVE-2022-41940', 'a made-up request ends the process', ['3.6.1', '6.2.1']],
    ['CVE-2023-31125', 'a made-up request ends the process', ['6.4.2'], '5.1.0'],
    ['CVE-2026-59725', 'polling requests that never end', ['6.6.7'], '4.1.0'],
    ['GHSA-gr94-w7qr-f4j3', 'WebTransport sessions use up the server', ['6.6.7'], '6.0.0'],
  ]),
  ...of('socket.io-parser', [
    ['CVE-2020-36049', 'memory grows by concatenation', ['3.3.2', '3.4.1']],
    ['CVE-2022-2421', 'functions get in by an attachment', ['3.3.3', '3.4.2', '4.0.5', '4.2.1']],
    ['CVE-2023-32695', 'an odd event name ends the process', ['3.3.4', '3.4.3', '4.2.3']],
    ['CVE-2026-33151', 'any number of attachments', ['3.3.5', '3.4.4', '4.2.6']],
    ['CVE-2026-69185', 'no attachment where some are announced', ['3.3.6', '3.4.5', '4.2.7']],
  ]),
  ...of('ws', [
    ['CVE-2016-10518 CVE-2016-10542 GHSA-5v72-xg48-5rpm', 'early weaknesses', ['1.1.5', '3.3.1']],
    ['CVE-2021-32640', 'a slow expression over a header', ['5.2.3', '6.2.2', '7.4.6']],
    ['CVE-2024-37890', 'many headers end the process', ['5.2.4', '6.2.3', '7.5.10', '8.17.1']],
    ['CVE-2026-45736', 'memory of others on close', ['8.20.1'], '8.0.0'],
    ['CVE-2026-48779', 'tiny fragments use up memory', ['5.2.5', '6.2.4', '7.5.11', '8.21.0']],
  ]),
  ...of('nanoid', [
    ['CVE-2024-55565', 'an odd size makes ids that can be guessed', ['3.3.8', '5.0.9']],
    ['CVE-2026-67213', 'an alphabet of size 0 never returns', ['3.3.18', '5.1.7']],
  ]),
  ...of('path-to-regexp', [
    ['CVE-2026-4867 CVE-2026-4923 CVE-2026-4926', 'slow expressions over a path', ['0.1.13', '8.4.0']],
  ]),
  ...of('qs', [
    ['CVE-2025-15284 CVE-2026-2391 CVE-2026-82417 CVE-2026-82562', 'a query uses up the server', ['6.16.0']],
  ]),
  ...of('body-parser', [['CVE-2025-13466', 'a body uses up the server', ['2.2.1'], '2.2.0']]),
];

type Row = readonly [ids: string, weakness: string, fixedIn: readonly string[], from?: string];

function of(name: string, rows: readonly Row[]): readonly Floor[] {
  return rows.map(([ids, weakness, fixedIn, from]) => ({
    package: name,
    ids,
    weakness,
    fixedIn,
    ...(from && { from }),
  }));
}

/** One sentence for each copy of a package that is below a floor. */
export function belowFloors(packages: Readonly<Record<string, LockedVersion>>): readonly string[] {
  return Object.entries(packages).flatMap(([path, { name, version }]) => {
    const known = floors.filter((floor) => floor.package === (name ?? path.replace(/^.*node_modules\//, '')));
    return known
      .filter((floor) => isBelow(version ?? '', floor))
      .map(
        ({ ids, weakness, fixedIn }) =>
          `${path} ${version ?? '?'}: ${weakness} (${ids}); needs ${fixedIn.join(' or ')}`,
      );
  });
}

/** What is no version at all is below everything. */
function isBelow(version: string, { fixedIn, from }: Floor): boolean {
  if (valid(version) === null) return true;
  if (from !== undefined && compare(version, from) < 0) return false;
  const line = fixedIn.filter((fixed) => major(fixed) === major(version));
  const fix = line.find((fixed) => minor(fixed) === minor(version)) ?? line.at(-1);
  if (fix !== undefined) return compare(version, fix) < 0;
  return fixedIn.some((fixed) => major(fixed) > major(version));
}
