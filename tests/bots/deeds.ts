/** What a participant would do next, seen from nothing but their own views. */
import type { Command } from '../../shared/commands.ts';
import { reasons } from '../../shared/reasons.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { ParticipantView, TeamScene } from '../../shared/views.ts';
import type { Strategy } from './strategy.ts';

type Scene<Kind extends TeamScene['kind']> = Extract<TeamScene, { kind: Kind }>;

interface Eye {
  readonly view: ParticipantView;
  readonly self: SelfView;
  readonly strategy: Strategy;
}

const promises = [
  'Ask before I answer',
  'One goal per week, written down',
  'Say why before how',
  'Close the loop on every promise',
  'Hand one decision to the team',
];

const sentences = ['', '', 'It depends on who is in the room', 'Somebody has to decide by when', 'People first'];

/** Null: there is nothing to do until something changes. */
export function nextDeed(view: ParticipantView, self: SelfView, strategy: Strategy): Command | null {
  const eye: Eye = { view, self, strategy };
  const { scene, stage } = view;
  const isOpen = stage.clock.kind !== 'held' && stage.clock.kind !== 'over' && self.team !== null;
  switch (scene.kind) {
    case 'lobby':
      return pickTeam(eye, scene);
    case 'solo-sort':
      return isOpen ? sortAlone(eye, scene) : null;
    case 'board':
      return isOpen ? sortTogether(eye, scene) : null;
    case 'vote':
      return isOpen ? vote(eye, scene) : null;
    case 'reveal':
      return appeal(eye, scene);
    case 'debrief':
      return tellMood(eye) ?? giveReason(eye, scene) ?? (scene.part === 'now-what' ? commit(eye) : null);
    case 'exit':
      return tellMood(eye) ?? commit(eye) ?? answerExit(eye, scene);
    case 'brief':
    case 'locked':
    case 'score':
    case 'talk':
    case 'scenario-reveal':
    case 'final':
    case 'closed':
      return null;
  }
}

function pickTeam({ self, strategy }: Eye, { teams }: Scene<'lobby'>): Command | null {
  if (self.team !== null) return null;
  const smallest = Math.min(...teams.map(({ size }) => size));
  const team = strategy.pick(teams.filter(({ size }) => size === smallest))?.team;
  return team === undefined ? null : { type: 'pick-team', team };
}

function sortAlone({ view, self, strategy }: Eye, { cards }: Scene<'solo-sort'>): Command | null {
  const card = cards.find((one) => self.solo.every((answer) => answer.card !== one));
  if (card === undefined) return null;
  return { type: 'place-solo', round: view.stage.round ?? 0, card, side: strategy.side(card) };
}

function sortTogether({ view, self, strategy }: Eye, { pass, board }: Scene<'board'>): Command | null {
  const { step } = view.stage;
  const round = view.stage.round ?? 0;
  if (board.lock.state !== 'open') return answerProposal({ view, self, strategy }, { pass, board });
  const free = board.cards.filter(({ heldBy }) => heldBy === null || heldBy === self.seat);
  const unplaced = strategy.pick(free.filter(({ side }) => side === null));
  if (unplaced) return { type: 'place-card', round, card: unplaced.card, side: strategy.side(unplaced.card) };
  if (board.cards.some(({ side }) => side === null)) return null;
  const moved = strategy.once(`move ${step}`, 0.3) ? strategy.pick(free) : undefined;
  if (!moved) return { type: 'propose-lock', round, pass };
  return { type: 'place-card', round, card: moved.card, side: moved.side === 'leader' ? 'manager' : 'leader' };
}

function answerProposal(
  { view, self, strategy }: Eye,
  { pass, board }: Pick<Scene<'board'>, 'pass' | 'board'>,
): Command | null {
  const { step } = view.stage;
  const round = view.stage.round ?? 0;
  if (board.lock.state !== 'proposed' || board.lock.agreed.includes(self.seat)) return null;
  if (!strategy.once(`refuse ${step}`, 0.05)) return { type: 'agree-lock', round, pass };
  return { type: 'refuse-lock', round, pass, card: strategy.pick(board.cards)?.card ?? null };
}

function vote({ self, strategy }: Eye, { ballot, scenario }: Scene<'vote'>): Command | null {
  const cast = ballot === 1 ? self.votes.first : self.votes.second;
  return cast === null ? { type: 'cast-vote', scenario, ballot, mode: strategy.mode() } : null;
}

function appeal({ view, strategy }: Eye, { cards, appealed }: Scene<'reveal'>): Command | null {
  const doubtful = cards.filter(({ key, first, second }) => (second ?? first) !== key);
  const card = doubtful.at(-1)?.card;
  const round = view.stage.round ?? 0;
  if (appealed || card === undefined || !strategy.once(`appeal ${view.stage.step}`, 0.03)) return null;
  return { type: 'appeal', round, card, text: 'We read this card the other way round.' };
}

function tellMood({ self, strategy }: Eye): Command | null {
  return self.mood === null ? { type: 'tell-mood', mood: strategy.pick([1, 2, 3]) ?? 2 } : null;
}

function giveReason({ self, strategy }: Eye, { contested }: Scene<'debrief'>): Command | null {
  const isNew = (card: string) => self.reasons.every((given) => given.card !== card);
  const card = contested.find((one) => isNew(one.card) && strategy.once(`reason ${one.card}`, 0.8))?.card;
  const reason = strategy.pick(reasons);
  if (card === undefined || reason === undefined) return null;
  return { type: 'give-reason', card, side: strategy.side(card), reason, text: strategy.pick(sentences) ?? '' };
}

function commit({ self, strategy }: Eye): Command | null {
  if (self.commitment !== null) return null;
  return { type: 'commit-to', text: strategy.pick(promises) ?? 'Listen first', mode: strategy.mode() };
}

function answerExit({ self, strategy }: Eye, { cards }: Scene<'exit'>): Command | null {
  const card = cards.find((one) => self.exit.every((answer) => answer.card !== one));
  if (card !== undefined) return { type: 'answer-exit', card, side: strategy.side(card) };
  return self.stars === null ? { type: 'rate', stars: strategy.pick([3, 4, 5]) ?? 4 } : null;
}
