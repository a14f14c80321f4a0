/** Unpacks the parts of an archive that are asked for, and not a byte more than was agreed on. */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { NotReadable, TooMuchInside } from './xlsx-faults.ts';

type IsWanted = (name: string) => boolean;
type Parts = ReadonlyMap<string, string>;

/** Far more parts than a workbook of one sheet has. */
const MOST_PARTS = 2_000;

/**
 * Sizes that the archive states are added up before anything is unpacked; one that unpacks to more than
 * it states is broken off there. Throws `TooMuchInside`, and `NotReadable` for whatever is no archive.
 */
export async function unpacked(bytes: Uint8Array, isWanted: IsWanted, mostBytes: number): Promise<Parts> {
  try {
    return await partsOf(bytes, isWanted, mostBytes);
  } catch (error) {
    throw error instanceof TooMuchInside ? error : new NotReadable(String(error));
  }
}

async function partsOf(bytes: Uint8Array, isWanted: IsWanted, mostBytes: number): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > MOST_PARTS) throw new TooMuchInside();
  const wanted: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (isWanted(entry.fileName)) wanted.push(entry);
  const size = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (size > mostBytes) throw new TooMuchInside();
  const parts = new Map<string, string>();
  for (const entry of wanted) parts.set(entry.fileName, await textIn(zip, entry));
  return parts;
}

async function textIn(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}
