/** Where notes stand on the wall. A new note comes last, so that none moves under somebody who reads it. */
import { useRef } from 'preact/hooks';
import type { CommitmentNote } from '../../../shared/debrief-views.ts';

/** A wall page is two rows of three; a long note takes two places beside each other. */
const rowsPerPage = 2;
const placesPerRow = 3;
const longFrom = 90;

export function placesOf({ text }: Pick<CommitmentNote, 'text'>): 1 | 2 {
  return text.length > longFrom ? 2 : 1;
}

/** Rows in the given order, then pages of rows. An empty wall is one empty page. */
export function wallPages(notes: readonly CommitmentNote[]): readonly (readonly CommitmentNote[])[] {
  const rows: CommitmentNote[][] = [];
  let free = 0;
  for (const note of notes) {
    const places = placesOf(note);
    const row = rows.at(-1);
    if (row !== undefined && places <= free) row.push(note);
    else {
      rows.push([note]);
      free = placesPerRow;
    }
    free -= places;
  }
  const pages = Array.from({ length: Math.ceil(rows.length / rowsPerPage) }, (_, page) =>
    rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage).flat(),
  );
  return pages.length === 0 ? [[]] : pages;
}

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
