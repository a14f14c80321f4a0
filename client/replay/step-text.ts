/** What happens on the boards, in words. */
import type { CardId } from '../../shared/ids.ts';
import { clockDigits, series } from '../lib/formats.ts';
import { number } from '../lib/i18n.ts';
import { t, teamName } from '../messages/replay.ts';
import type { ReplayCard, ReplayData, ReplayRound } from './data.ts';
import type { BoardFrame, Frame, Replay } from './frames.ts';

type Sides = ReplayData['sides'];

export function stepText({ step, round }: Frame, sides: Sides): string {
  if (step.kind === 'begin') return t('replay.begin');
  const team = teamName(step.team);
  if (step.kind === 'lock') return t(step.pass === 1 ? 'replay.locked' : 'replay.lockedAgain', { team });
  const params = { team, number: cardOf(round, step.card)?.number ?? 0, side: sides[step.side] };
  return t(step.kind === 'place' ? 'replay.placed' : 'replay.changed', params);
}

/** The card that was moved last, if the last step was a move. */
export function movedCard({ step, round }: Frame): ReplayCard | null {
  return 'card' in step ? cardOf(round, step.card) : null;
}

function cardOf({ cards }: ReplayRound, card: CardId): ReplayCard | null {
  return cards.find((one) => one.card === card) ?? null;
}

/** Where the moment lies: the round if there are several, the part of it, and the time on its clock. */
export function placeText(replay: Replay, { step, phase, round }: Frame): string {
  const name = t('replay.round', { round: round.round + 1 });
  return [
    ...(replay.rounds.length > 1 ? [name] : []),
    t(`step.${phase}`),
    clockDigits(Math.round(step.clock / 1000)),
  ].join(' · ');
}

/** Leader: 1, 4; Manager: 2. */
export function boardText({ cards, isLocked }: BoardFrame, round: ReplayRound, data: ReplayData): string {
  const numbersOn = (side: keyof Sides) =>
    round.cards.flatMap((one) => (cards.get(one.card)?.side === side ? [number(one.number)] : []));
  const rows = (['leader', 'manager'] as const).map((side) =>
    t('word.row', { name: data.sides[side], value: series(numbersOn(side)) || '–' }),
  );
  return [...rows, ...(isLocked ? [t('replay.isLocked')] : [])].join('; ');
}
