import type { DeckItemId } from '../../shared/ids.ts';
import type { Replies, Request } from '../../shared/protocol.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Game, Viewer } from '../game/game.ts';
import { readable } from '../game/readable.ts';
import { boardsToReplay } from '../game/replay.ts';
import type { Texts } from './ports.ts';
import type { RoomState } from './state.ts';

export interface Published extends RoomState {
  /** Of the deck that the room is played with. */
  readonly texts: Texts;
}

/** The words that were asked for, if all of them are due to this viewer; otherwise none. */
export function textsFor(
  game: Game,
  viewer: Viewer,
  request: Request<'texts'>,
  texts: Texts,
): Result<Replies['texts'], Refusal> {
  const may = readable(game, viewer);
  const language = texts.language(request.language);
  const cards = pick(request.cards, may.cards, (item) => texts.card(item, language));
  const scenarios = pick(request.scenarios, may.scenarios, (item) => texts.scenario(item, language));
  const explanations = pick(request.explanations, may.explanations, (item) => texts.explanation(item, language));
  const notes = pick(request.notes, may.notes, (item) => texts.note(item, language));
  if (!cards || !scenarios || !explanations || !notes) return err({ code: 'not_yet' });
  if ((request.tips && !may.tips) || (request.ending && !may.ending)) return err({ code: 'not_yet' });
  const tips = request.tips ? texts.tips(language) : [];
  const names = request.names ? texts.names(language) : null;
  const ending = request.ending ? texts.ending(language) : null;
  return ok({ language, names, ending, cards, scenarios, explanations, notes, tips });
}

/** The boards of a round that has been shown, for whoever leads the debrief and for the projector. */
export function replayFor(game: Game, viewer: Viewer, round: number): Result<Replies['replay'], Refusal> {
  const isLeading = viewer.kind === 'host' || (viewer.kind === 'helper' && game.helpers.get(viewer.helper) === 'run');
  if (!isLeading && viewer.kind !== 'screen') return err({ code: 'forbidden' });
  const isShown = (game.sorts[round]?.revealed ?? 0) > 0;
  const boards = isShown ? boardsToReplay(game, round) : null;
  return boards === null ? err({ code: 'not_yet' }) : ok({ boards });
}

function pick<Id extends string, T>(
  ids: readonly Id[],
  may: ReadonlyMap<Id, DeckItemId>,
  textOf: (item: DeckItemId) => T,
): Record<Id, T> | null {
  const found = ids.flatMap((id) => {
    const item = may.get(id);
    return item === undefined ? [] : [[id, textOf(item)] as const];
  });
  return found.length === ids.length ? (Object.fromEntries(found) as Record<Id, T>) : null;
}
