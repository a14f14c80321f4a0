/** Which of the sentences that people wrote are read out on the projector. */
import type { Side } from '../../../shared/commands.ts';
import type { CardReasons, ReasonQuote } from '../../../shared/workshop/workshop.ts';

const most = 2;
/** Letters of one side that the last row can read beside the figures. */
const room = 130;

/** Up to two of a side, for different reasons if there are; a second one only where both are short. */
export function quotesOf({ quotes }: Pick<CardReasons, 'quotes'>, side: Side): readonly ReasonQuote[] {
  const [first, ...others] = quotes.filter((quote) => quote.side === side);
  if (first === undefined) return [];
  const fitting = others.filter(({ text }) => first.text.length + text.length <= room);
  const second = fitting.find(({ reason }) => reason !== first.reason) ?? fitting[0];
  return [first, ...(second === undefined ? [] : [second])].slice(0, most);
}
