import { edit, plant, type Plant } from './plant.ts';

/** Bugs against what has to hold at every moment. */
export const plantsAgainstAlways: readonly Plant[] = [
  plant(
    'V1',
    'answers before the journal has it',
    1,
    edit(
      'rooms/ledger.ts',
      'const failure = await this.#append(entry);',
      'void this.#append(entry); const failure = null as AppendFailure | null;',
    ),
  ),
  plant(
    'V2',
    'forgets at a restart which commands it has carried out',
    8,
    edit('rooms/room.ts', 'if (receipt) this.#receipts.keep(receipt, revision);', 'void [receipt, ok];'),
  ),
  plant(
    'V3',
    'counts the first vote besides the second',
    7,
    edit(
      'game/scores.ts',
      'groupsOf([...finalVotes(votes).values()],',
      'groupsOf([...votes.first.values(), ...votes.second.values()],',
    ),
  ),
  plant(
    'V4',
    'sends the whole scenario along with its name',
    11,
    edit(
      'game/view-team.ts',
      'progress: phoneProgress(game),',
      'progress: phoneProgress(game), ...{ asked: currentScenario(game) },',
    ),
  ),
  plant(
    'V5',
    'sends everybody’s vote along with the question',
    1,
    edit(
      'game/view-team.ts',
      "kind: 'vote',\n    ballot,",
      "kind: 'vote',\n    ballot, ...{ votes: game.ballots.map(({ first }) => [...first].map(([seat, { mode }]) => [seat, mode])) },",
    ),
  ),
  plant(
    'V6',
    'leaves the older page its place',
    1,
    edit(
      'rooms/seats.ts',
      'const lost = here.slice(0, Math.max(0, here.length - pagesPerPlace[viewer.kind]));',
      'const lost = here.slice(0, Math.max(0, here.length - pagesPerPlace.screen));',
    ),
  ),
  plant(
    'V7',
    'keeps a room that another process has gone on with',
    27,
    edit('rooms/room.ts', "if (failure === 'conflict') overtaken(this);", 'void [failure, overtaken];'),
  ),
  plant(
    'V8',
    'takes every tap on “next” for a new one',
    1,
    edit(
      'game/flow.ts',
      "if (command.from !== momentName(game)) return err('stale');\n  const step = currentStep(game);",
      'const step = currentStep(game);',
    ),
  ),
  plant(
    'V9',
    'takes answers until the timer gets round to it',
    138,
    edit(
      'game/permissions.ts',
      "return clock.kind === 'running' && intent.at > clock.endsAt ? 'closed' : null;",
      'return null;',
    ),
  ),
  plant(
    'V10',
    'lets the former host in by the old secret',
    3,
    edit('rooms/seats.ts', 'if (former !== undefined) this.#holders.delete(former);', 'void former;'),
  ),
  plant(
    'V10',
    'lets the former host act while the rescue is being stored',
    1,
    edit('rooms/room.ts', "if (viewer.kind === 'host' && this.#admission.isHostLeaving())", 'if (false as boolean)'),
  ),
  plant(
    'V11',
    'gives removed people their seat back',
    1,
    edit('rooms/admission.ts', 'if (seat?.removed === false) return null;', 'if (seat !== undefined) return null;'),
  ),
  plant(
    'V12',
    'rounds deadlines in what is live, and not in what is stored',
    1,
    edit(
      'rooms/play.ts',
      'const { events, game } = turn.value;',
      "const { events, game: folded } = turn.value; const { clock } = folded.moment; const game = clock.kind !== 'running' ? folded : { ...folded, moment: { ...folded.moment, clock: { ...clock, endsAt: Math.ceil(clock.endsAt / 100) * 100 as Instant } } };",
    ),
  ),
  plant(
    'V13',
    'lets all rooms share one pace',
    1,
    edit(
      'rooms/publisher.ts',
      'export class Publisher {',
      'let sharedShownAt = -Infinity;\n\nexport class Publisher {',
    ),
    edit('rooms/publisher.ts', 'group.shownAt + everyMs', 'sharedShownAt + everyMs'),
    edit('rooms/publisher.ts', 'group.shownAt = now;', 'sharedShownAt = group.shownAt = now;'),
  ),
  plant(
    'V14',
    'takes it that whatever is asked can be read',
    1,
    edit(
      'transport/listen.ts',
      'requestSchemas[name].safeParse(payload)',
      '{ success: true as const, data: requestSchemas[name].parse(payload) }',
    ),
  ),
  plant(
    'V15',
    'arms the timer of absence at each sign without stopping it',
    1,
    edit('rooms/attendance.ts', 'if (at < (this.#armed?.at ?? Infinity)) this.#armAt(at);', 'this.#armAt(at);'),
    edit('rooms/attendance.ts', 'this.#disarm();\n    if (at === Infinity) return;', 'if (at === Infinity) return;'),
  ),
  plant(
    'V16',
    'takes names as they come',
    1,
    edit(
      'rooms/naming.ts',
      'return ok(distinct(name, isTakenIn(state, seat)));',
      'void [state, seat]; return ok(name);',
    ),
  ),
  plant(
    'V16',
    'counts people after the seat is given',
    4,
    edit('game/roster.ts', 'if (people >= command.capacity)', 'if (people > command.capacity)'),
  ),
  plant(
    'V17',
    'shows what is not stored yet',
    2,
    edit(
      'rooms/showing.ts',
      'viewOf(play.published().game, audience, play.published().words, live)',
      'viewOf(play.live().game, audience, play.live().words, live)',
    ),
  ),
  plant(
    'V17',
    'refuses a card that somebody holds, and moves it all the same',
    1,
    edit(
      'rooms/room.ts',
      'if (isHeldByAnother(this.#play.live().game, this.#leases, viewer, command))',
      'if (isHeldByAnother(this.#play.live().game, this.#leases, viewer, command) && this.#play.act(viewer, command, { receipt }))',
    ),
  ),
  plant(
    'V18',
    'copies the name into every fact about a person',
    1,
    edit(
      'rooms/play.ts',
      'const { events, game } = turn.value;',
      "const { game } = turn.value; const events = turn.value.events.map((event) => ('seat' in event && event.seat !== null ? { ...event, name: state.words.names.get(event.seat) } : event));",
    ),
  ),
  plant(
    'V19',
    'knows of no commitments once it is asked to show them',
    1,
    edit('game/debrief.ts', 'commitments: [...game.commitments.values()],', 'commitments: [],'),
  ),
];
