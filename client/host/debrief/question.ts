/** The question that fits what the projector shows. */
import type { DebriefView, ShownPanel, TeamPair } from '../../../shared/debrief-views.ts';
import { divisionOf } from '../../../shared/workshop/division.ts';
import { teamName } from '../../messages/game.ts';
import { t } from '../../messages/host.ts';
import type { Words } from '../../lib/words.ts';
import { contestedPage } from '../../lib/debrief-pages.ts';
import { weakestTheme } from '../../lib/tip-choice.ts';
import { strongestLean } from './themes.ts';

/** What the deck calls its columns and themes. */
type DeckWords = Pick<Words, 'sideName' | 'themeName'>;

/** A line each. */
export function questionOf({ panel, page }: ShownPanel, debrief: DebriefView, words: DeckWords): string {
  switch (panel) {
    case 'contested':
      return aboutCard(debrief, page);
    case 'lift':
      return t(hasLost(debrief) ? 'ask.lift.loss' : 'ask.lift.gain');
    case 'lean':
      return page === 0 ? aboutLean(debrief, words) : aboutHalo(words);
    case 'pairs':
      return aboutPair(debrief.pairs[page]);
    case 'neither':
      return t('ask.neither', { manager: words.sideName('manager') });
    case 'tips':
      return aboutTips(debrief, words);
    case 'mood':
    case 'matrix':
    case 'replay':
    case 'argue':
    case 'minds':
    case 'claims':
    case 'wall':
    case 'exit':
      return t(`ask.${panel}`);
  }
}

function aboutCard(debrief: DebriefView, page: number): string {
  const { card } = contestedPage(debrief, page);
  if (card === null) return t('ask.contested.none');
  const found = debrief.cards.find((one) => one.card === card);
  return t(`ask.contested.${found === undefined ? 'unknown' : divisionOf(found)}`);
}

/** Together the room had fewer cards that fit than its people had alone. */
function hasLost({ lift }: DebriefView): boolean {
  const room = lift.find(({ team }) => team === null) ?? lift[0];
  return room !== undefined && (room.second ?? room.first) < room.soloMean;
}

/** Without leans the page is about pleasant words alone. */
function aboutLean(debrief: DebriefView, words: DeckWords): string {
  if (debrief.lean === null && debrief.halo?.isTelling === true) return aboutHalo(words);
  const strongest = strongestLean(debrief, words);
  if (strongest === null) return t('ask.lean.balanced');
  return t('ask.lean', {
    theme: strongest.topic,
    side: words.sideName(strongest.lean > 0 ? 'leader' : 'manager'),
  });
}

function aboutHalo(words: DeckWords): string {
  return t('ask.lean.halo', { side: words.sideName('leader') });
}

function aboutPair(pair: TeamPair | undefined): string {
  if (pair === undefined) return '';
  const [one, other] = pair.teams;
  return t('ask.pairs', { one: teamName(one), other: teamName(other) });
}

function aboutTips({ themes }: DebriefView, words: DeckWords): string {
  const weak = weakestTheme(themes, words);
  return weak === null ? t('ask.tips') : t('ask.tips.theme', { theme: weak.name });
}
