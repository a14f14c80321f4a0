/** Opens what was saved after a workshop: the page that was taken home, or its JSON. Nothing of it leaves this browser. */
import { err, type Result } from '../../shared/result.ts';
import type { KeptProblem } from '../../shared/workshop/kept-file-schema.ts';
import type { KeptWorkshop } from '../../shared/workshop/kept-file.ts';
import { isGuestFile } from './file/page.ts';

/** `guest`: the page of somebody who took part, in which there are no answers to read. */
export type FileProblem = KeptProblem | 'guest' | 'not_loaded';

/** A workshop is a hundredth of it. */
const mostBytes = 64_000_000;

export async function readSaved(file: Blob): Promise<Result<KeptWorkshop, FileProblem>> {
  if (file.size > mostBytes) return err('not_ours');
  const text = await file.text();
  if (isGuestFile(text)) return err('guest');
  try {
    const { workshopIn } = await import('./kept-reader.ts');
    return workshopIn(text);
  } catch {
    return err('not_loaded');
  }
}
