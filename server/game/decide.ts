/** The rules in one function: a state and an intent in, facts or a refusal out. */
import type { SeatId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { chanceFrom } from './chance.ts';
import * as debriefing from './debriefing.ts';
import type { GameEvent } from './events.ts';
import { evolve } from './evolve.ts';
import * as flow from './flow.ts';
import type { Game, Intent } from './game.ts';
import { denial } from './permissions.ts';
import * as roster from './roster.ts';
import type { Decision } from './roster.ts';
import * as sorting from './sorting.ts';
import { drawTeams } from './team-making.ts';
import * as voting from './voting.ts';

/** What an intent makes happen, and the game that this leads to. */
export interface Turn {
  readonly events: readonly GameEvent[];
  readonly game: Game;
}

/**
 * Decides what an intent makes happen. An accepted intent may yield no event: it asked for what is so
 * already. Never throws for anything a person can cause.
 */
export function decide(game: Game | null, intent: Intent): Result<readonly GameEvent[], Refusal> {
  if (game === null) return decideFirst(intent);
  const turn = turnOf(game, intent);
  return turn.ok ? ok(turn.value.events) : turn;
}

/** The same for a game that goes on: what follows of itself is found by folding, so that nobody need fold again. */
export function turnOf(game: Game, intent: Intent): Result<Turn, Refusal> {
  const denied = denial(game, intent);
  if (denied !== null) return err({ code: denied });
  const decision = carryOut(game, intent);
  if (!decision.ok) return err({ code: decision.error });
  return ok(withConsequences(game, intent, decision.value));
}

function decideFirst(intent: Intent): Result<readonly GameEvent[], Refusal> {
  const { command, at } = intent;
  if (command.type !== 'create' || intent.by.kind !== 'room') return err({ code: 'unknown_room' });
  const { code, plan, deck } = command;
  const managerFirst = chanceFrom(intent.seed)() < 0.5;
  const created: GameEvent = { type: 'workshop-created', at, code, plan, deck, managerFirst };
  const configured = roster.configure(evolve(null, created), intent, { type: 'configure', plan });
  const teams = configured.ok ? configured.value.filter((event) => event.type === 'teams-opened') : [];
  return ok([created, ...teams]);
}

function withConsequences(game: Game, intent: Intent, direct: readonly GameEvent[]): Turn {
  let state = direct.reduce<Game>(evolve, game);
  let cause = direct;
  const events = [...direct];
  for (;;) {
    cause = flow.consequences(state, intent, cause);
    if (cause.length === 0) return { events, game: state };
    events.push(...cause);
    state = cause.reduce<Game>(evolve, state);
  }
}

type AnyCommand = Intent['command'];
type CommandOf<Type> = Extract<AnyCommand, { type: Type }>;

/** Carries out a command that its sender may give now. `seat` is the sender's, where it is a seat. */
type Rule<Type> = (game: Game, intent: Intent, command: CommandOf<Type>, seat: SeatId) => Decision;

const rules: { readonly [Type in AnyCommand['type']]: Rule<Type> } = {
  'pick-team': (game, intent, command, seat) => roster.pickTeam(game, intent, seat, command),
  leave: (game, intent, _, seat) => roster.removeSeat(game, intent, seat),
  // A new name is a change of words, not of the game.
  'rename-me': (game, _, __, seat) => (game.seats.get(seat)?.nameFixed === true ? err('forbidden') : ok([])),
  'rename-seat': roster.fixName,
  'hide-name': roster.fixName,

  'place-solo': (game, intent, command, seat) => sorting.placeSolo(game, intent, seat, command),
  'place-card': (game, intent, command, seat) => sorting.placeCard(game, intent, seat, command),
  'propose-lock': (game, intent, command, seat) => sorting.proposeLock(game, intent, seat, command),
  'agree-lock': (game, intent, command, seat) => sorting.agreeLock(game, intent, seat, command),
  'refuse-lock': (game, intent, command, seat) => sorting.refuseLock(game, intent, seat, command),
  appeal: (game, intent, command, seat) => sorting.appeal(game, intent, seat, command),
  'rule-appeal': sorting.ruleAppeal,
  'award-appeal': sorting.awardAppeal,

  'cast-vote': (game, intent, command, seat) => voting.castVote(game, intent, seat, command),

  'tell-mood': (game, intent, command, seat) => debriefing.tellMood(game, intent, seat, command),
  'give-reason': (game, intent, command, seat) => debriefing.giveReason(game, intent, seat, command),
  'hide-reason': debriefing.hideReason,
  'commit-to': (game, intent, command, seat) => debriefing.commitTo(game, intent, seat, command),
  'hide-commitment': debriefing.hideCommitment,
  'choose-contested': debriefing.chooseContested,
  'show-panel': debriefing.showPanel,
  'answer-exit': (game, intent, command, seat) => debriefing.answerExit(game, intent, seat, command),
  rate: (game, intent, command, seat) => debriefing.rate(game, intent, seat, command),

  configure: roster.configure,
  'lock-lobby': roster.lockLobby,
  'make-teams': (game, intent) => ok(drawTeams(game, intent)),
  'move-seat': roster.moveSeat,
  'remove-seat': (game, intent, command) => roster.removeSeat(game, intent, command.seat),

  'ban-seat': roster.banSeat,
  approve: roster.approve,
  'remove-unapproved': roster.removeUnapproved,
  'dismiss-helper': roster.dismissHelper,

  advance: flow.advance,
  'back-to-talk': flow.backToTalk,
  hold: (game, intent, command) => flow.hold(game, intent, command.from, 'pause'),
  resume: flow.resume,
  extend: flow.extend,
  cut: flow.cut,
  close: flow.close,

  create: () => err('conflict'),
  'take-seat': roster.takeSeat,
  'replace-host': roster.replaceHost,
  'invite-helper': roster.inviteHelper,
  'mark-away': (game, intent, command) => roster.markPresence(game, intent, command.seat, true),
  'mark-returned': (game, intent, command) => roster.markPresence(game, intent, command.seat, false),
  'give-back-time': flow.giveBackTime,
  // Time itself does nothing: what is due follows of itself.
  tick: () => ok([]),
};

function carryOut(game: Game, intent: Intent): Decision {
  const { command, by } = intent;
  // The table pairs each type with its rule; the compiler cannot follow that through a variable.
  const rule = rules[command.type] as (...given: [Game, Intent, AnyCommand, SeatId]) => Decision;
  const nobody = '' as SeatId;
  return rule(game, intent, command, by.kind === 'seat' ? by.seat : nobody);
}
