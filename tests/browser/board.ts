/** The team's board on a phone, in whatever language it is read: what lies where, and moving it. */
import type { Side } from '../../shared/commands.ts';
import { until, type Phone } from './pages.ts';

export const column = ({ page }: Phone, side: Side) => page.locator(`.board-column[data-side="${side}"]`);

/** Where a column begins, from the left edge of the phone. */
export async function xOf(phone: Phone, side: Side): Promise<number> {
  return (await column(phone, side).boundingBox())?.x ?? NaN;
}

/** The cards of a column, by what the phone shows. */
export async function shown(phone: Phone, side: Side): Promise<readonly string[]> {
  return [...(await idsIn(column(phone, side).locator('[data-card]')))].sort();
}

/** The cards of a column, by what the phone was told. */
export function held({ told }: Phone, side: Side): readonly string[] {
  const scene = told.view?.scene;
  const cards = scene?.kind === 'board' && 'board' in scene ? scene.board.cards : [];
  return cards.flatMap((card) => (card.side === side ? [card.card] : [])).sort();
}

/** Cards without a column, in the order of the tray. */
export function unplaced({ page }: Phone): Promise<readonly string[]> {
  return idsIn(page.locator('.tray [data-card]'));
}

export async function textsOn({ page }: Phone): Promise<readonly string[]> {
  const texts = await page.locator('.board-card > span:first-child').allInnerTexts();
  return texts.map((text) => text.trim());
}

export async function tapInto(phone: Phone, card: string, side: Side): Promise<void> {
  await phone.page.locator(`[data-card="${card}"]`).click();
  await phone.page.locator(`.dock .side-button[data-side="${side}"]`).click();
  await until(`${card} in ${side}`, () => held(phone, side).includes(card));
}

/** Picks a card up with the space bar, aims with an arrow, and drops it. */
export async function keyInto(phone: Phone, card: string, arrow: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  await phone.page.locator(`[data-card="${card}"]`).focus();
  for (const key of [' ', arrow, ' ']) await phone.page.keyboard.press(key);
}

export async function drawInto(phone: Phone, card: string, side: Side): Promise<void> {
  const { mouse } = phone.page;
  await phone.page.locator(`[data-card="${card}"]`).hover();
  await mouse.down();
  const target = await column(phone, side).boundingBox();
  await mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + 90, { steps: 8 });
  await mouse.up();
}

/** Every phone has been told, and shows, the same columns. */
export async function expectSameBoards(phones: readonly Phone[]): Promise<void> {
  for (const side of ['leader', 'manager'] as const) {
    await until(`the same cards in the column ${side}`, async () => {
      const boards = await Promise.all(phones.map((phone) => shown(phone, side)));
      return new Set([...boards, ...phones.map((phone) => held(phone, side))].map(String)).size === 1;
    });
  }
}

function idsIn(cards: ReturnType<Phone['page']['locator']>): Promise<readonly string[]> {
  return cards.evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset['card'] ?? ''));
}
