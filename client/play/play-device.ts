/** What belongs to this phone rather than to the room. */
import type { Signal } from '@preact/signals';
import type { WakeLock } from '../lib/wake-lock.ts';

export interface PlayDevice {
  readonly wake: WakeLock;
  /** The person is going of their own will: nothing more needs saying. */
  readonly leaving: Signal<boolean>;
}
