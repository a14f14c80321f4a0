/** A host and some phones of the product's own client in one room, moved on by the test. */
import type { Plan } from '../../shared/plan.ts';
import type { CardId } from '../../shared/ids.ts';
import { HostBot } from '../bots/host.ts';
import { Phone } from './phone.ts';
import { until } from './wait.ts';

export interface Table {
  readonly host: HostBot;
  readonly phones: readonly Phone[];
}

/** Opens a room over `url`, and lets one phone join over each of `through`. */
export async function tableOf(url: string, plan: Plan, through: readonly { readonly url: string }[]): Promise<Table> {
  const host = new HostBot({ url, plan });
  await host.page.start();
  const names = through.map((_, index) => `Person ${index + 1}`);
  const phones = await Promise.all(names.map((name, index) => Phone.join(through[index]!.url, host.code(), name)));
  return { host, phones };
}

/** Goes on until this step is open. */
export async function goTo({ host }: Pick<Table, 'host'>, step: string): Promise<void> {
  while (host.view().stage.step !== step) {
    const outcome = await host.next();
    if (outcome.kind !== 'ok') throw new Error(`the host cannot go on: ${JSON.stringify(outcome)}`);
  }
}

/** The cards that this phone is to sort. */
export function cardsOf(phone: Phone): readonly CardId[] {
  const { scene } = phone.view();
  if (scene.kind === 'solo-sort') return scene.cards;
  if (scene.kind === 'board') return scene.board.cards.map(({ card }) => card);
  throw new Error(`no cards in ${scene.kind}`);
}

/** All phones have come to where the host is. */
export async function together({ host, phones }: Table): Promise<void> {
  const { step } = host.view().stage;
  await until(() => phones.every((phone) => phone.store.stage.value?.step === step));
}

export function leave({ host, phones }: Table): void {
  host.page.stop();
  for (const phone of phones) phone.drop();
}
