/** The question that fits what the projector shows. */
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import { teamName } from '../../messages/game.ts';
import { t } from '../../messages/host.ts';
import type { Words } from '../../lib/words.ts';
import { pairsPerPage } from '../../lib/debrief-pages.ts';
import { weakest } from '../../screen/debrief/tip-choice.ts';
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
      return aboutLean(debrief, words);
    case 'pairs':
      return aboutPairs(debrief, page);
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

function aboutCard({ contested, cards }: DebriefView, page: number): string {
  if (contested.length === 0) return t('ask.contested.none');
  const found = cards.find(({ card }) => card === contested[page]);
  return t(`ask.contested.${found?.where ?? 'unknown'}`);
}

/** Together the room had fewer cards that fit than its people had alone. */
function hasLost({ lift }: DebriefView): boolean {
  const room = lift.find(({ team }) => team === null) ?? lift[0];
  return room !== undefined && (room.second ?? room.first) < room.soloMean;
}

function aboutLean({ themes, halo }: DebriefView, words: DeckWords): string {
  const strongest = strongestLean(themes ?? [], words);
  const lines = [
    strongest === null
      ? t('ask.lean.balanced')
      : t('ask.lean', {
          theme: words.themeName(strongest.theme) ?? '',
          side: words.sideName(strongest.lean > 0 ? 'leader' : 'manager'),
        }),
  ];
  if (halo?.isTelling === true) lines.push(t('ask.lean.halo', { side: words.sideName('leader') }));
  return lines.join('\n');
}

function aboutPairs({ pairs }: DebriefView, page: number): string {
  return pairs
    .slice(page * pairsPerPage, (page + 1) * pairsPerPage)
    .map(({ teams: [one, other] }) => t('ask.pairs', { one: teamName(one), other: teamName(other) }))
    .join('\n');
}

function aboutTips({ themes }: DebriefView, words: DeckWords): string {
  const weak = weakest(themes ?? []);
  const theme = weak === null ? null : words.themeName(weak.theme);
  return theme === null ? t('ask.tips') : t('ask.tips.theme', { theme });
}
