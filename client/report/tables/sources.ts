/** Why the deck has each card and scenario where it has it, and who says so. */
import type { Explanation, Source } from '../../../shared/texts.ts';
import { t } from '../../messages/report.ts';
import { sourceText } from '../../ui/explanation-text.tsx';
import type { Told } from '../told.ts';
import { inOneCell, text, type Table } from './table.ts';

const cited = (sources: readonly Source[]) => (sources.length === 0 ? null : inOneCell(sources.map(sourceText)));

export function sourcesTable({ figures, words }: Told): Table {
  const rowOf = (what: string, key: string, explanation: Explanation | null) => [
    what,
    key,
    explanation?.text ?? null,
    cited(explanation?.sources ?? []),
    cited(explanation?.against ?? []),
    explanation?.nuance ?? null,
  ];
  return {
    name: 'sources',
    title: t('table.sources'),
    columns: [
      text(t('col.what')),
      text(t('col.key')),
      text(t('col.why')),
      text(t('explanation.says')),
      text(t('explanation.saysOtherwise')),
      text(t('explanation.nuance')),
    ],
    rows: [
      ...figures.cards.map(({ card, key }) =>
        rowOf(words.cardText(card), words.sideName(key), words.explanation(card)),
      ),
      ...figures.scenarios.map(({ scenario, key }) =>
        rowOf(words.scenarioText(scenario), words.modeName(key), words.explanation(scenario)),
      ),
    ],
    notes: [t('neither.articles')],
  };
}
