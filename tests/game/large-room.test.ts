import { beforeAll, describe, expect, it } from 'vitest';
import type { TeamId } from '../../shared/ids.ts';
import { mostAwarded, mostTeamsShown, standingsShown } from '../../shared/many.ts';
import type { StepKind } from '../../shared/plan.ts';
import { membersOf, teamsOf } from '../../server/game/moment.ts';
import { roundedDown } from '../../server/game/view-many.ts';
import { decide } from '../../server/game/decide.ts';
import { host } from '../support/builders.ts';
import { bytesOf, LargeRoom } from '../support/large-room.ts';

const people = 2_000;
const teams = people / 5;

/** Of a phone and of the projector: what the debrief shows there has bounds of its own. */
const phoneBytes = 3_000;
const screenBytes = 4_000;
const hostBytesPerPerson = 130;

const steps: readonly StepKind[] = [
  'brief',
  'solo-sort',
  'team-sort',
  'lock-1',
  'second-look',
  'lock-2',
  'reveal',
  'score',
  'vote-1',
  'talk',
  'vote-2',
  'scenario-reveal',
  'final',
];

describe('a room of two thousand people', () => {
  let room: LargeRoom;
  beforeAll(() => {
    room = new LargeRoom(people);
  });

  it('[ROSTER-3] is dealt out into four hundred teams of five by one fact', () => {
    const { game, now } = room.play;
    const decided = decide(game, { by: host, at: now, seed: 3, command: { type: 'make-teams' } });
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['teams-opened', 'teams-dealt']);
    room.drawTeams();
    expect(teamsOf(room.play.game)).toHaveLength(teams);
    for (const team of teamsOf(room.play.game)) expect(membersOf(room.play.game, team)).toHaveLength(5);
  });

  it('[VIEW-11] sends no phone and no projector more than a small room does, and the host what a roster takes', () => {
    for (const step of steps) {
      room.playTo(step).act();
      expect(bytesOf(room.phone(7)), step).toBeLessThan(phoneBytes);
      expect(bytesOf(room.screen()), step).toBeLessThan(screenBytes);
      expect(bytesOf(room.host()), step).toBeLessThan(people * hostBytesPerPerson);
    }
  });

  it('[SCORE-9] gives an award to five teams at the most, those of equals that have most points', () => {
    const { scene } = room.playTo('final').screen();
    if (scene.kind !== 'final') throw new Error('not the final');
    expect(scene.awards.bestSecondLook.length).toBeLessThanOrEqual(mostAwarded);
    expect(scene.awards.mostMindsChanged).toHaveLength(mostAwarded);
  });

  it('[VIEW-5] lets a phone know its own rank among more teams than the projector lists', () => {
    room.playTo('final');
    const ranks = teamsOf(room.play.game).map((team) => {
      const { scene } = room.phone(team);
      return scene.kind === 'final' ? scene.own.rank : null;
    });
    expect(ranks).not.toContain(null);
    expect(Math.max(...ranks.map(Number))).toBeGreaterThan(standingsShown);
    expect(room.screen().scene).toMatchObject({ standings: { rows: { length: standingsShown } } });
  });
});

describe('what a phone is told of the others', () => {
  it('[VIEW-11] comes in twenty steps while two thousand vote, and ends with all of them', () => {
    const room = new LargeRoom(500).drawTeams().playTo('vote-1');
    const told: string[] = [];
    room.vote(500, () => {
      const { scene } = room.phone(0);
      if (scene.kind === 'vote') told.push(`${String(scene.progress.done)} of ${String(scene.progress.of)}`);
    });
    expect(new Set(told).size).toBeLessThanOrEqual(21);
    expect(told.at(-1)).toBe('490 of 490');
  });

  it.each([
    [7, 7],
    [100, 100],
    [127, 120],
    [999, 990],
    [1_738, 1_700],
    [2_000, 2_000],
  ])('of %i people it knows of %i', (count, told) => {
    expect(roundedDown(count)).toBe(told);
  });

  it('[ROSTER-5] offers two dozen of many teams to pick from, and to who has one only that', () => {
    const room = new LargeRoom(400, { teamMaking: 'pick' });
    const { scene } = room.unassigned();
    expect(scene.kind === 'lobby' && scene.teams).toHaveLength(mostTeamsShown);
    room.play.do({ kind: 'seat', seat: 's9' as never }, { type: 'pick-team', team: 3 as TeamId });
    expect(room.phone(3).scene).toEqual({ kind: 'lobby', teams: [{ team: 3, size: 1 }] });
    const next = room.unassigned().scene;
    expect(next.kind === 'lobby' && next.teams[0]).toEqual({ team: 3, size: 1 });
  });
});
