/** The host's page on a fake session: what it sends is kept, and it is told what to show. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Host } from '../../../client/host/host.tsx';
import { Connection } from '../../../client/lib/connection.ts';
import { createGame, type Game } from '../../../client/lib/game.ts';
import { rememberPlace } from '../../../client/lib/identity.ts';
import { ServerClock } from '../../../client/lib/server-clock.ts';
import { createWakeLock } from '../../../client/lib/wake-lock.ts';
import { Store } from '../../../client/lib/store.ts';
import { GameContext, SessionContext } from '../../../client/ui/session-context.ts';
import { Toasts } from '../../../client/ui/toast.tsx';
import type { Command } from '../../../shared/commands.ts';
import type { CommandId, HelperId, Secret } from '../../../shared/ids.ts';
import type { RequestName } from '../../../shared/protocol.ts';
import { err, ok } from '../../../shared/result.ts';
import type { HostView } from '../../../shared/views.ts';
import { cannedHost, code } from '../canned.ts';
import type { HostScene } from '../canned/host.ts';
import { FakeWire } from '../fake-wire.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('host');

export class HostPage {
  readonly root = document.createElement('div');
  readonly wire = new FakeWire();
  readonly sent: Command[] = [];
  readonly store = new Store();
  readonly #game: Game;
  #revision = 1_000;

  constructor() {
    document.body.replaceChildren(this.root);
    const clock = new ServerClock(() => performance.now());
    const connection = new Connection(this.store, this.wire.open, { clock });
    this.#game = createGame({
      store: this.store,
      clock,
      connection,
      wakeLock: createWakeLock(),
      send: (command) => this.#keep(command),
    });
  }

  /** `room`: as the browser that opened it, or as that of a helper; otherwise without a room. */
  async open(room: HostScene | null, helper: HelperId | null = null): Promise<void> {
    if (room !== null) {
      rememberKeys(helper === null);
      location.hash = `#${code}`;
    }
    await act(() => {
      render(
        <SessionContext value={this.#game}>
          <GameContext value={this.#game}>
            <Host />
            <Toasts />
          </GameContext>
        </SessionContext>,
        this.root,
      );
    });
    if (room === null) return;
    await act(async () => {
      await this.wire.answer('resume', ok({ snapshot: cannedHost(room, 0), ...(helper !== null && { helper }) }));
    });
    await this.show(room);
  }

  async show(scene: HostScene, change: (view: HostView) => HostView = (view) => view): Promise<void> {
    const snapshot = cannedHost(scene, 0);
    await act(() => {
      this.#revision += 1;
      this.store.connection.value = 'online';
      this.store.apply({ ...snapshot, revision: this.#revision, view: change(snapshot.view as HostView) });
    });
  }

  text(): string {
    return this.root.textContent;
  }

  /** Types into the box of that label. */
  async type(label: string, text: string): Promise<void> {
    const found = [...this.root.querySelectorAll('label')].find((one) => one.textContent.includes(label));
    const box = found === undefined ? null : document.getElementById(found.htmlFor);
    if (box === null) throw new Error(`no box ${label}`);
    await act(() => {
      (box as HTMLTextAreaElement).value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  /** The server's answer to what is being asked. */
  async answer(name: RequestName, reply: unknown): Promise<void> {
    await act(async () => {
      await this.wire.answer(name, reply);
    });
  }

  button(words: string): HTMLButtonElement {
    const open = this.root.querySelector('dialog[open]') ?? this.root;
    const found = [...open.querySelectorAll('button')].find((one) => one.textContent.includes(words));
    if (found === undefined) throw new Error(`no button ${words} in: ${open.textContent}`);
    return found;
  }

  async press(words: string): Promise<void> {
    await act(() => this.button(words).click());
  }

  async key(key: string): Promise<void> {
    await act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  }

  close(): void {
    render(null, this.root);
    this.#game.words.stop();
    this.#game.countdown.stop();
    vi.useRealTimers();
  }

  /** Stays on its way for ever. */
  #keep(command: Command): ReturnType<Game['send']> {
    this.sent.push(command);
    const id = `command-${this.sent.length}` as CommandId;
    this.store.addPending({
      id,
      command,
      step: this.store.stage.value?.step ?? null,
      state: 'sending',
      revision: null,
    });
    return Promise.resolve(err({ code: 'no_answer' }));
  }
}

function rememberKeys(isHost: boolean): void {
  if (!isHost) {
    rememberPlace({ role: 'helper', code, secret: 'helper-secret-helper-secret' as Secret });
    return;
  }
  rememberPlace({ role: 'host', code, secret: 'host-secret-host-secret' as Secret });
  rememberPlace({ role: 'screen', code, secret: 'screen-secret-screen-secret' as Secret });
  rememberPlace({ role: 'rescue', code, secret: 'RESCUERESCUERESCUERESCUERESC' as Secret });
}
