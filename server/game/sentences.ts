/** The sentences behind reasons that go out to host and projector: hundreds of them are read by nobody. */
import type { Side } from '../../shared/commands.ts';
import type { DebriefView, Figures, ReasonNote } from '../../shared/debrief-views.ts';
import type { CardId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { CardReasons } from '../../shared/workshop/workshop.ts';
import type { Game } from './game.ts';
import { byNote, enoughReasons } from './notes.ts';
import { reasonKey, type Words } from './words.ts';

const sides = ['leader', 'manager'] as const;

/** The reasons with few quotes for each side, and those only of the cards that are talked about. */
export function brieflyQuoted({ reasons, contested }: Pick<Figures, 'reasons' | 'contested'>): readonly CardReasons[] {
  return reasons.map((one) => {
    const quotes = contested.includes(one.card) ? one.quotes : [];
    const few = (side: Side) => quotes.filter((quote) => quote.side === side).slice(0, limits.quotesShown);
    return { ...one, quotes: sides.flatMap(few) };
  });
}

/** In the order of the quotes, so that those which may be shown are there to be hidden. */
export function sentencesOf(
  game: Game,
  words: Words,
  contested: readonly CardId[],
): Pick<DebriefView, 'sentences' | 'moreSentences'> {
  const written = byNote(enoughReasons(game)).flatMap(({ seat, card, given: { side, reason, hidden, note } }) => {
    const text = words.reasons.get(reasonKey(seat, card));
    return text === undefined ? [] : [{ card, side, text, reason, hidden, note }];
  });
  const all = contested.flatMap((card) =>
    sides.map((side) => written.filter((one) => one.card === card && one.side === side)),
  );
  const listed = all.flatMap(listedOf);
  const more = contested.flatMap((card) => {
    const of = (notes: readonly ReasonNote[]) => notes.filter((one) => one.card === card).length;
    const left = of(written) - of(listed);
    return left === 0 ? [] : [[card, left] as const];
  });
  return { sentences: listed, moreSentences: Object.fromEntries(more) };
}

/** Hidden ones stay, to be shown again, and take nobody's place. */
function listedOf(notes: readonly ReasonNote[]): readonly ReasonNote[] {
  const listed = new Set(notes.filter(({ hidden }) => !hidden).slice(0, limits.sentencesListed));
  return notes.filter((one) => one.hidden || listed.has(one));
}
