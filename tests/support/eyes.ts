/** What each audience of a played workshop is shown. */
import type { HostView, ParticipantView, ScreenView } from '../../shared/views.ts';
import type { Game } from '../../server/game/game.ts';
import { viewOf } from '../../server/game/view.ts';
import type { Words } from '../../server/game/words.ts';
import { nobodyLive, noWords, team } from './builders.ts';

interface Played {
  readonly game: Game;
}

export function teamView({ game }: Played, of = 0, words: Words = noWords): ParticipantView {
  return viewOf(game, { kind: 'team', team: team(of) }, words, nobodyLive) as ParticipantView;
}

export function screenView({ game }: Played, words: Words = noWords): ScreenView {
  return viewOf(game, { kind: 'screen' }, words, nobodyLive) as ScreenView;
}

export function hostView({ game }: Played, words: Words = noWords): HostView {
  return viewOf(game, { kind: 'host' }, words, nobodyLive) as HostView;
}
