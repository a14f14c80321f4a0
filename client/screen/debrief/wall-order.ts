/** The order of notes on the wall. A new note comes last, so that none moves under somebody who reads it. */
import { useRef } from 'preact/hooks';
import type { CommitmentNote } from '../../../shared/debrief-views.ts';

const sameNote = (note: CommitmentNote) => `${note.mode} ${note.text}`;

/** `notes` in the order of `before`, the others after them. */
export function inOrderSeen(
  before: readonly CommitmentNote[],
  notes: readonly CommitmentNote[],
): readonly CommitmentNote[] {
  const left = [...notes];
  const take = (wanted: string) => {
    const at = left.findIndex((note) => sameNote(note) === wanted);
    return at < 0 ? [] : left.splice(at, 1);
  };
  const known = before.flatMap((note) => take(sameNote(note)));
  return [...known, ...left];
}

export function useFirstSeen(notes: readonly CommitmentNote[]): readonly CommitmentNote[] {
  const seen = useRef<readonly CommitmentNote[]>([]);
  seen.current = inOrderSeen(seen.current, notes);
  return seen.current;
}
