/**
 * What the record tells of answers that are nobody's any more: nothing by team where so few of the team have
 * given them. What the team's points rest on is evened out there, so that they add up and tell no answer.
 */
import type { NoteId, TeamId } from '../../shared/ids.ts';
import { unreachable } from '../../shared/result.ts';
import { average, sum } from '../../shared/workshop/measures/numbers.ts';
import { isFew } from '../../shared/floors.ts';
import { floored } from '../game/floors.ts';
import type { Game, SortRound } from '../game/game.ts';
import type { Kept, KeptDebrief, KeptHand, KeptScenario, KeptSort } from '../game/kept.ts';
import { cardsOf } from '../game/moment.ts';
import { weightOf } from '../game/scores.ts';

/** The name by which the host knows a sentence would lead from its writer's answers to what was written. */
const noNote = '' as NoteId;

/** `all`: everything that the record holds of the kind, since scenarios are evened out among each other. */
export function toldOf(kept: Kept, all: readonly Kept[], game: Game): Kept {
  switch (kept.activity) {
    case 'sort':
      return toldSort(kept, game);
    case 'scenario':
      return toldScenario(kept, all.filter(({ activity }) => activity === 'scenario') as readonly KeptScenario[], game);
    case 'debrief':
      return toldDebrief(kept);
    default:
      return unreachable(kept);
  }
}

function isTold(answers: readonly { readonly team: TeamId | null }[], team: number): boolean {
  return floored(answers).some((one) => one.team === team);
}

function toldSort(kept: KeptSort, game: Game): KeptSort {
  const cards = cardsOf(game, kept.index);
  const weights = cards.map((card) => weightOf(game.sorts[kept.index] as SortRound, card));
  const even = (fits: readonly number[]) => {
    const whole = sum(fits.map((_, card) => weights[card] ?? 0));
    const mean = whole === 0 ? 0 : sum(fits.map((fit, card) => fit * (weights[card] ?? 0))) / whole;
    return fits.map(() => mean);
  };
  const fits = kept.fits.map((row, team) => (isTold(kept.hands, team) ? row : even(row)));
  return { ...kept, hands: enoughSides(floored(kept.hands)), fits };
}

/** Without the answers to cards that few have answered. */
function enoughSides(hands: readonly KeptHand[]): readonly KeptHand[] {
  const answered = hands.flatMap(({ sides }) => sides.map(([card]) => card));
  const isEnough = (card: string) => !isFew(answered.filter((one) => one === card).length);
  return hands
    .map((hand) => ({ ...hand, sides: hand.sides.filter(([card]) => isEnough(card)) }))
    .filter(({ sides }) => sides.length > 0);
}

function toldScenario(kept: KeptScenario, all: readonly KeptScenario[], game: Game): KeptScenario {
  const isScored = ({ index }: KeptScenario) => game.deal?.scenarios[index]?.scored === true;
  const credits = kept.credits.map((credit, team) => {
    if (isTold(kept.votes, team)) return credit;
    const evened = all.filter((one) => isScored(one) && one.credits.length > 0 && !isTold(one.votes, team));
    return isScored(kept) ? average(evened.map((one) => one.credits[team] ?? 0)) : 0;
  });
  return { ...kept, votes: floored(kept.votes), credits };
}

function toldDebrief(kept: KeptDebrief): KeptDebrief {
  const { moods, exit, stars } = kept;
  const notes = kept.notes.map((one) => ({ ...one, note: noNote }));
  const reasons = (kept.reasons ?? []).map((one) => ({ ...one, note: noNote, team: null }));
  const told = { moods: floored(moods), exit: floored(exit), stars: floored(stars) };
  return { ...kept, ...told, notes: floored(notes), reasons: floored(reasons) };
}
