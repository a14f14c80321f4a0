/** Tells the team which card is under this finger, for as long as it is; a hint that may be lost. */
import type { CardId } from '../../shared/ids.ts';

export interface LeasePort {
  /** False: somebody else has the card. */
  claim(card: CardId): Promise<boolean>;
  letGo(): void;
  /** Somebody else turned out to have it. */
  lost(card: CardId): void;
}

/** The server takes a finger that is silent for 4 s for gone. */
const renewMs = 2_000;

export class Lease {
  readonly #port: LeasePort;
  #card: CardId | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(port: LeasePort) {
    this.#port = port;
  }

  take(card: CardId): void {
    this.release();
    this.#card = card;
    this.#timer = setInterval(() => void this.#claim(card), renewMs);
    void this.#claim(card);
  }

  release(): void {
    if (this.#card === null) return;
    clearInterval(this.#timer);
    this.#card = null;
    this.#port.letGo();
  }

  async #claim(card: CardId): Promise<void> {
    const held = await this.#port.claim(card);
    if (held || this.#card !== card) return;
    clearInterval(this.#timer);
    this.#card = null;
    this.#port.lost(card);
  }
}
