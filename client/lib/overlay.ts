/** What the person has just done, shown before the server has confirmed it. */
import type { Command } from '../../shared/commands.ts';
import type { CardId } from '../../shared/ids.ts';
import type { OwnReason, SelfView } from '../../shared/self-view.ts';
import type { RoomView } from '../../shared/views.ts';

export interface Shown {
  readonly view: RoomView | null;
  readonly self: SelfView | null;
}

/** `shown` as it will be once `command` has been carried out; unchanged for most commands. */
export function overlay(shown: Shown, command: Command): Shown {
  const { view, self } = shown;
  if (command.type === 'place-card') return { view: placed(view, command.card, command.side, self), self };
  if (self === null) return shown;
  return { view, self: ownPart(self, command) };
}

function ownPart(self: SelfView, command: Command): SelfView {
  if (command.type === 'place-solo') return { ...self, solo: answered(self.solo, command) };
  if (command.type === 'answer-exit') return { ...self, exit: answered(self.exit, command) };
  if (command.type === 'give-reason') return { ...self, reasons: reasoned(self.reasons, command) };
  if (command.type === 'tell-mood') return { ...self, mood: command.mood };
  if (command.type === 'rate') return { ...self, stars: command.stars };
  if (command.type === 'commit-to') return { ...self, commitment: { text: command.text, mode: command.mode } };
  if (command.type !== 'cast-vote') return self;
  return { ...self, votes: { ...self.votes, [command.ballot === 1 ? 'first' : 'second']: command.mode } };
}

function answered(answers: SelfView['solo'], { card, side }: SelfView['solo'][number]): SelfView['solo'] {
  return replaced(answers, { card, side });
}

function reasoned(given: SelfView['reasons'], { card, side, reason, text }: OwnReason): SelfView['reasons'] {
  return replaced(given, { card, side, reason, text });
}

function replaced<Item extends { readonly card: CardId }>(items: readonly Item[], fresh: Item): readonly Item[] {
  return [...items.filter(({ card }) => card !== fresh.card), fresh];
}

function placed(
  view: RoomView | null,
  card: CardId,
  side: 'leader' | 'manager',
  self: SelfView | null,
): RoomView | null {
  if (view?.audience !== 'team' || view.scene.kind !== 'board') return view;
  const { board } = view.scene;
  const cards = board.cards.map((one) => (one.card === card ? { ...one, side, by: self?.seat ?? one.by } : one));
  return { ...view, scene: { ...view.scene, board: { ...board, cards } } };
}
