/** Questions to go on with, for what this workshop has to show. */
import { divisionOf } from '../../shared/workshop/division.ts';
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

/** One for each thing that is to be asked of the talked-about cards; each card shows its own beside it. */
function contestedQuestions({ figures: { contested, cards } }: Told): readonly string[] {
  const kinds = cards.filter(({ card }) => contested.includes(card)).map(divisionOf);
  return [...new Set(kinds)].map((kind) => t(`ask.${kind}`));
}

function leanQuestions({ figures: { lean, halo } }: Told): readonly string[] {
  return [...(lean !== null ? [t('ask.lean')] : []), ...(halo?.isTelling === true ? [t('lean.haloAsk')] : [])];
}
