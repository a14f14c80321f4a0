import { statfsSync } from 'node:fs';

/** Magic numbers of Linux (`statfs(2)`) of file systems that live on another machine, or may. */
const remote: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xfe534d42: 'SMB',
  0xff534d42: 'CIFS',
  0x65735546: 'FUSE',
  0x01021997: '9P',
};

export function remoteKind(magic: number): string | null {
  // Some systems give the number with a sign.
  return remote[magic >>> 0] ?? null;
}

/**
 * What to tell an operator whose data directory may be on another machine: locks and the write-ahead log
 * of SQLite can be relied on only on a disk of this one. Null where there is nothing to tell.
 */
export function driveWarning(directory: string): string | null {
  const kind = kindOf(directory);
  return kind === null
    ? null
    : `The data directory is on a ${kind} drive. Use a disk of this machine: elsewhere a crash may lose what was accepted.`;
}

function kindOf(directory: string): string | null {
  try {
    return remoteKind(statfsSync(directory).type);
  } catch {
    // Some drives do not say what they are. What is wrong with them shows when the store is opened.
    return null;
  }
}
