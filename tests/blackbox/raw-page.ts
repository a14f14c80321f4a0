import type { RoomCode } from '../../shared/ids.ts';
import { Page, type Ask } from '../bots/page.ts';
import { until } from './wait.ts';

export interface RawPage {
  readonly ask: Ask;
  readonly stop: () => void;
}

/** A connected page that asks for what the test says, and for nothing by itself. */
export async function rawPage(url: string, room: RoomCode): Promise<RawPage> {
  const page = new Page(url, () => new Promise(() => undefined), { room });
  void page.start();
  await until(() => page.isOpen());
  return { ask: page.ask, stop: () => page.stop() };
}
