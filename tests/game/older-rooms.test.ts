/** Rooms that were stored before today have facts without what was added to them: they are read all the same. */
import { expect, test } from 'vitest';
import type { GameEvent } from '../../server/game/events.ts';
import type { Game } from '../../server/game/game.ts';
import { debriefOf } from '../../server/game/debrief.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import {
  fold,
  host,
  named,
  noWords,
  plainDeal,
  plan,
  Play,
  seat,
  seatId,
  team,
  type Setup,
} from '../support/builders.ts';
import { hostView, screenView, teamView } from '../support/eyes.ts';
import { historyWithoutLinks } from '../support/links.ts';

/** A workshop of six, played to its end. */
function played(setup: Setup = {}): Play {
  const play = new Play({ teams: [3, 3], deal: plainDeal, ...setup }).playTo('team-sort');
  play.board(1, 'LLMM').board(2, 'M').playTo('debrief-now-what');
  for (const number of [1, 2, 3]) play.do(seat(number), { type: 'commit-to', text: 'If', mode: 'lead' });
  return play;
}

/** The history as the version before wrote it. */
function older(events: readonly GameEvent[]): readonly GameEvent[] {
  return events.map((event): GameEvent => {
    if (event.type === 'commitment-made') {
      const { note: _note, ...rest } = event;
      return rest;
    }
    if (event.type === 'links-cut' && event.activity === 'debrief') {
      const { reasons: _reasons, notes, ...rest } = event;
      return { ...rest, notes: notes.map(({ note: _note, ...one }) => one) };
    }
    if (event.type !== 'content-dealt') return event;
    const { later: _later, ...deal } = event.deal;
    return { ...event, deal };
  });
}

const texts = (game: Game) => ({
  ...noWords,
  commitments: new Map([...game.commitments.keys()].map((of) => [of, `text of ${of}`] as const)),
});

function expectShown(game: Game): void {
  expect(teamView({ game }).stage.kind).toBe(screenView({ game }).stage.kind);
  expect(hostView({ game }, texts(game)).scene).toMatchObject({ debrief: { commitments: [{}, {}, {}] } });
  const { rounds, commitments } = workshopOf(game, texts(game));
  expect([rounds[0]!.placements, rounds[0]!.changes, rounds[0]!.boards[0]!.moves.length]).toEqual([5, 1, 5]);
  expect(commitments).toHaveLength(3);
}

test('[ENGINE-3] a room of the version before is read in the debrief, and its host can hide a note', () => {
  const play = played({ plan: plan(named) });
  const game = fold(older(play.events));
  expectShown(game);
  const notes = debriefOf(game, texts(game), true).commitments.map(({ note }) => note!);
  expect(new Set(notes).size).toBe(3);
  play.game = game;
  play.do(host, { type: 'hide-commitment', note: notes[1]!, hidden: true });
  expect(debriefOf(play.game, texts(game), false).commitments).toHaveLength(2);
});

test('[ENGINE-3] [ANON-4] so it is after its links were cut, whole or without them', () => {
  const { events, game: now } = played().playTo('closed');
  const game = fold(older(events));
  expectShown(game);
  expect(fold(historyWithoutLinks(older(events)))).toEqual(game);
  expect(now.sorts).toEqual(game.sorts);
  expect(debriefOf(game, texts(game), true).commitments.map(({ note }) => note)).toEqual(['a1', 'a2', 'a3']);
});

test('[ENGINE-3] moves and locks follow from facts that were there before', () => {
  const { game } = played();
  const board = fold(older(played().events)).sorts[0]!.boards[0]!;
  expect(board).toEqual(game.sorts[0]!.boards[team(0)]);
  expect(board.moves!.move).toMatchObject({ card: 'a', side: 'manager', by: seatId(2) });
  expect(board.members).toBe(3);
});
