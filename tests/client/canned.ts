/** Snapshots to look at and to test with: every scene of every page, without a server. */
import type { Snapshot } from '../../shared/views.ts';
import { cannedHost, type HostScene } from './canned/host.ts';
import { cannedPlay, playScenes, type PlayScene } from './canned/play.ts';
import { cannedScreen, screenScenes, type ScreenSceneName } from './canned/screen.ts';

export { code, ownTexts, texts } from './canned/room.ts';
export { cannedHost, cannedPlay, cannedScreen };

/** Names of the scenes by page. */
export const scenes = {
  play: playScenes,
  host: ['lobby-empty', ...screenScenes],
  screen: screenScenes,
} as const;

export type RoomPage = keyof typeof scenes;

/** The snapshot for a scene given by name; null if the page has no such scene. */
export function canned(page: RoomPage, name: string, now: number): Snapshot | null {
  if (!(scenes[page] as readonly string[]).includes(name)) return null;
  if (page === 'play') return cannedPlay(name as PlayScene, now);
  return page === 'host' ? cannedHost(name as HostScene, now) : cannedScreen(name as ScreenSceneName, now);
}
