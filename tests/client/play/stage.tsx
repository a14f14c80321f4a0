/** The participant's game in a DOM, over a wire whose other end is the test. */
import { render } from 'preact';
import { PlayGame } from '../../../client/play/game.tsx';
import { Connection } from '../../../client/lib/connection.ts';
import { ServerClock } from '../../../client/lib/server-clock.ts';
import type { Session } from '../../../client/lib/session.ts';
import { Store } from '../../../client/lib/store.ts';
import { LiveRegions } from '../../../client/ui/live-region.tsx';
import { SessionContext } from '../../../client/ui/session-context.ts';
import { Toasts } from '../../../client/ui/toast.tsx';
import { signal } from '@preact/signals';
import type { Instant, Secret } from '../../../shared/ids.ts';
import type { BoardCard, BoardView, Snapshot } from '../../../shared/views.ts';
import { code, texts } from '../canned.ts';
import { cannedPlay, type PlayScene } from '../canned/play.ts';
import { FakeWire, good } from '../fake-wire.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('phone');

export interface Playing {
  readonly wire: FakeWire;
  /** Commands that have been sent and not been answered, oldest first. */
  readonly commands: () => readonly unknown[];
  readonly push: (snapshot: Snapshot) => Promise<void>;
  readonly end: () => void;
}

/** Enters the room at `scene`, with the words of its cards. */
export async function playing(scene: PlayScene, told = texts): Promise<Playing> {
  const wire = new FakeWire();
  const store = new Store();
  const clock = new ServerClock(() => performance.now());
  const connection = new Connection(store, wire.open, { clock });
  const session: Session = {
    store,
    connection,
    clock,
    wakeLock: { held: signal(false), request: () => undefined, release: () => undefined },
    send: (command) => connection.send(command),
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(
    <SessionContext value={session}>
      <LiveRegions />
      <PlayGame code={code} />
      <Toasts />
    </SessionContext>,
    root,
  );
  connection.start({ role: 'seat', code, secret: 'x'.repeat(32) as Secret });
  await wire.answer('resume', good({ snapshot: cannedPlay(scene, 0) }));
  await drawn();
  // The words of an earlier test may still be in the browser's storage.
  if (wire.unanswered('texts').length > 0) await wire.answer('texts', good(told));
  await drawn();
  return {
    wire,
    commands: () => wire.unanswered('command').map(({ request }) => request.command),
    async push(snapshot) {
      wire.events?.update(snapshot);
      await drawn();
    },
    end() {
      render(null, root);
      connection.stop();
    },
  };
}

/** Signals and effects are drawn within a frame or two. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

let revision = 1_000;

/** The board of a canned scene with some of its cards changed, as a later push. */
export function boardWith(scene: PlayScene, changes: Readonly<Record<string, Partial<BoardCard>>>): Snapshot {
  const snapshot = cannedPlay(scene, 0);
  const { view } = snapshot;
  if (view.audience !== 'team' || view.scene.kind !== 'board') throw new Error('no board');
  const cards = view.scene.board.cards.map((card) => ({ ...card, ...changes[card.card] }));
  const board: BoardView = { ...view.scene.board, cards };
  revision += 1;
  return { ...snapshot, revision, serverNow: revision as Instant, view: { ...view, scene: { ...view.scene, board } } };
}
