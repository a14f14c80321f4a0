/** What participants do in each step, by tapping what is on their screens. */
import type { Side } from '../../shared/commands.ts';
import { names, until, words, type Phone } from './pages.ts';

/** The pages take a second tap that follows faster than this for a slip. */
const settleMs = 700;

/** A fixed and uneven mind: everybody answers a little differently, and the same in every run. */
export function mind(phone: number, question: number): Side {
  return (phone * 7 + question * 5 + ((phone * question) % 3)) % 4 < 2 ? 'leader' : 'manager';
}

export async function sortAlone(phone: Phone, index: number): Promise<void> {
  const scene = phone.told.view?.scene;
  const cards = scene?.kind === 'solo-sort' && 'cards' in scene ? scene.cards : [];
  for (const question of cards.keys()) {
    await phone.page.waitForTimeout(settleMs);
    await phone.page.locator(`.side-button[data-side="${mind(index, question)}"]`).click();
  }
  await until(`${phone.name} to be done`, () => phone.told.self?.solo.length === cards.length);
}

/** Puts every card that has no column into one: tap the card, tap the column. */
export async function sortTogether(phone: Phone, index: number): Promise<void> {
  const { page } = phone;
  const tray = page.locator('.tray .board-card');
  for (let left = await tray.count(); left > 0; left--) {
    await tray.first().click();
    await page.locator(`.dock .side-button[data-side="${mind(index, left)}"]`).click();
    await until('the card to leave the tray', async () => (await tray.count()) < left);
  }
}

/** Moves the first card to the other side. */
export async function flipOne(phone: Phone): Promise<void> {
  const { page } = phone;
  const column = page.locator('.board-column:has(.board-card)').first();
  const side = await column.getAttribute('data-side');
  await column.locator('.board-card').first().click();
  await page.locator(`.dock .side-button[data-side="${side === 'leader' ? 'manager' : 'leader'}"]`).click();
}

/** One proposes, the others agree until it locks. */
export async function lockTogether(team: readonly Phone[]): Promise<void> {
  const [first, ...others] = team;
  await first?.page.waitForTimeout(settleMs); // a tap right after the last card is taken for a slip
  await first?.tap(words['board.propose']);
  for (const phone of others) {
    const agree = phone.page.getByRole('button', { name: words['lock.agree'], exact: true });
    const locked = phone.page.getByText(words['board.locked']);
    await until('a proposal or a lock', async () => (await agree.isVisible()) || (await isOver(phone, locked)));
    if (await agree.isVisible()) await agree.click({ timeout: 2000 }).catch(() => undefined);
  }
}

async function isOver(phone: Phone, locked: ReturnType<Phone['page']['getByText']>): Promise<boolean> {
  return phone.told.view?.scene.kind !== 'board' || (await locked.isVisible());
}

export async function vote(phone: Phone, mode: 'lead' | 'both' | 'manage'): Promise<void> {
  await phone.page.getByRole('button', { name: names[mode], exact: true }).click();
  await until('the vote to be taken', () => {
    const votes = phone.told.self?.votes;
    return (phone.told.step().startsWith('vote-1') ? votes?.first : votes?.second) === mode;
  });
}

export async function commit(phone: Phone): Promise<void> {
  const { page } = phone;
  await page.getByLabel(words['now.when']).fill('somebody asks me for an answer');
  await page.getByLabel(words['now.will']).fill(`ask back first, says ${phone.name}`);
  await page.getByRole('button', { name: names.both, exact: true }).click();
  await page.getByRole('button', { name: words['now.save'] }).click();
  await until('the sentence to be kept', () => (phone.told.self?.commitment ?? null) !== null);
}

export async function answerExit(phone: Phone, index: number): Promise<void> {
  const rows = phone.page.locator('.exit-cards > li');
  for (let row = 0; row < (await rows.count()); row++) {
    await rows
      .nth(row)
      .locator(`.side-button[data-side="${mind(index, row)}"]`)
      .click();
  }
  await phone.page.getByRole('button', { name: '4 of 5' }).click();
  await until('the exit answers', () => phone.told.self?.exit.length === 4 && phone.told.self.stars === 4);
}
