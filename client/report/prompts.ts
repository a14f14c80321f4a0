/** Questions to go on with, for what this workshop has to show. */
import { t } from '../messages/report.ts';
import type { PartName } from './parts.ts';
import type { Told } from './told.ts';

/** A part without figures asks nothing. */
export function questionsOf(part: PartName, told: Told): readonly string[] {
  switch (part) {
    case 'contested':
      return contestedQuestions(told);
    case 'lean':
      return leanQuestions(told);
    case 'happened':
    case 'cards':
    case 'hot':
    case 'lift':
    case 'replay':
    case 'minds':
    case 'pairs':
    case 'argue':
    case 'neither':
    case 'tips':
    case 'wall':
    case 'exit':
      return [t(`ask.${part}`)];
    case 'later':
    case 'statistics':
    case 'sources':
      return [];
  }
}

/** One for each way in which the talked-about cards divided the room; each card shows its own beside it. */
function contestedQuestions({ figures: { contested, cards } }: Told): readonly string[] {
  const kinds = cards.filter(({ card }) => contested.includes(card)).map(({ where }) => where ?? 'unknown');
  return [...new Set(kinds)].map((kind) => t(`ask.${kind}`));
}

function leanQuestions({ figures: { lean, halo } }: Told): readonly string[] {
  return [...(lean !== null ? [t('ask.lean')] : []), ...(halo?.isTelling === true ? [t('lean.haloAsk')] : [])];
}
