/** Builds what an audience may see, field by field. Nothing of the state passes through whole. */
import { unreachable } from '../../shared/result.ts';
import type { RoomView, TeamScene } from '../../shared/views.ts';
import type { Audience, Game, Live, Viewer } from './game.ts';
import { isClosed, teamOf } from './moment.ts';
import { hostView } from './view-host.ts';
import { phoneStage, teamsToPick } from './view-many.ts';
import { stageOf } from './view-parts.ts';
import { screenScene } from './view-screen.ts';
import { ownTeam, teamScene } from './view-team.ts';
import type { Words } from './words.ts';

export type { Audience, Live } from './game.ts';
export { selfOf } from './view-self.ts';

export function audienceOf(game: Game, viewer: Viewer): Audience {
  if (viewer.kind === 'helper') return { kind: 'host' };
  if (viewer.kind !== 'seat') return viewer;
  const team = teamOf(game, viewer.seat);
  return team === null ? { kind: 'unassigned' } : { kind: 'team', team };
}

export function viewOf(game: Game, audience: Audience, words: Words, live: Live): RoomView {
  switch (audience.kind) {
    case 'host':
      return hostView(game, words, live);
    case 'screen':
      return { audience: 'screen', stage: stageOf(game), scene: screenScene(game, words, false) };
    case 'team':
      return {
        audience: 'team',
        stage: phoneStage(game),
        scene: teamScene(game, audience.team, words, live),
        team: ownTeam(game, audience.team, words),
      };
    case 'unassigned':
      // Only in the lobby, or in a room that closed there, is anybody without a team.
      return { audience: 'team', stage: phoneStage(game), scene: teamlessScene(game) };
    default:
      return unreachable(audience);
  }
}

function teamlessScene(game: Game): TeamScene {
  return isClosed(game) ? { kind: 'closed' } : { kind: 'lobby', teams: teamsToPick(game, null) };
}
