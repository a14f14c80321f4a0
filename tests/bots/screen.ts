/** A projector that keeps every byte it was sent. */
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { ScreenScene, StandingsView } from '../../shared/views.ts';
import { Page } from './page.ts';

export class ScreenTap {
  readonly page: Page;

  constructor(url: string, code: RoomCode, secret: Secret) {
    this.page = new Page(
      url,
      async (ask) => {
        const reply = await ask('resume', { protocol, code, role: 'screen', secret });
        return reply?.ok ? { ok: true, value: reply.value.snapshot } : reply;
      },
      { tap: true, room: code },
    );
  }

  scene(): ScreenScene | null {
    const view = this.page.latest()?.view;
    return view?.audience === 'screen' ? view.scene : null;
  }

  standings(): StandingsView | null {
    const scene = this.scene();
    return scene !== null && 'standings' in scene ? scene.standings : null;
  }

  /** Waits for the ranking at the end. Null if the room closed without one. */
  async finalStandings(): Promise<StandingsView | null> {
    for (;;) {
      const scene = this.scene();
      if (scene?.kind === 'final') return scene.standings;
      if (scene?.kind === 'closed' || this.page.ending() !== null) return null;
      await this.page.changed(1_000);
    }
  }
}
