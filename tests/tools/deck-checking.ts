/** What `deck:check` prints: name, threshold, value and verdict of every rule, for every language of a deck. */
import type { DeckFigure } from '../../shared/deck-report.ts';
import type { DeckFile } from '../../shared/deck-schema.ts';
import { enoughForShares, findingsOf } from '../../server/content/quality/figures.ts';
import { vader } from '../../server/content/quality/lexicons.ts';
import type { Finding } from '../../server/content/quality/measuring.ts';
import { isEnglish, wordingOf } from '../../server/content/quality/wording.ts';
import { afinn } from './afinn.ts';
import { articleExamples } from './articles.ts';
import { decksFrom } from './deck-files.ts';

export interface CheckOptions {
  readonly language?: string | undefined;
  /** Folder of the articles, one text file each. */
  readonly articles?: string | undefined;
}

export interface Checked {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

export async function checkDecks(files: readonly string[], options: CheckOptions): Promise<Checked> {
  const decks = await decksFrom(files);
  const checked = decks.map(({ name, file, problems }): Checked => {
    if (file === null) return { lines: [...problems, `${name}: not readable as a deck`], passed: false };
    return checkDeck(name, file, options);
  });
  return { lines: checked.flatMap(({ lines }) => [...lines, '']), passed: checked.every(({ passed }) => passed) };
}

function checkDeck(name: string, deck: DeckFile, { language, articles }: CheckOptions): Checked {
  const languages = language === undefined ? Object.keys(deck.languages) : [language];
  const unknown = languages.filter((one) => deck.languages[one] === undefined);
  if (unknown.length > 0) return { lines: [`${name}: no words in ${unknown.join(', ')}`], passed: false };
  const findings = findingsOf(deck, {
    lexicons: [vader, afinn],
    languages,
    ...(articles === undefined ? {} : { articles: articleExamples(articles) }),
  });
  const broken = findings.filter(({ figure }) => !figure.passed);
  return {
    lines: [
      `${name}: ${deck.cards.length} cards in ${languages.join(', ')}`,
      row(['rule', 'language', 'measured', 'threshold', 'value', 'verdict']),
      ...findings.flatMap(findingLines),
      ...unmeasured(deck, languages, articles).map((what) => `NOT MEASURED: ${what}`),
      `${findings.length} figures, ${broken.length === 0 ? 'all within their bounds' : `${broken.length} OUT OF BOUNDS`}`,
    ],
    passed: broken.length === 0,
  };
}

function findingLines({ figure, items }: Finding): string[] {
  const { rule, language, name, value, passed } = figure;
  const cells = [String(rule), language ?? 'all', name, threshold(figure), rounded(value), passed ? 'ok' : 'BROKEN'];
  return [row(cells), ...(passed || items.length === 0 ? [] : [`          ${items.join(', ')}`])];
}

const widths = [5, 9, 33, 12, 7, 7];

function row(cells: readonly string[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join(' ')
    .trimEnd();
}

function threshold({ least, most }: DeckFigure): string {
  if (least === null) return most === null ? '' : `≤ ${rounded(most)}`;
  return most === null ? `≥ ${rounded(least)}` : `${rounded(least)}–${rounded(most)}`;
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** What a reader of the table might take for measured. */
function unmeasured(deck: DeckFile, languages: readonly string[], articles: string | undefined): string[] {
  const foreign = languages.filter((language) => !isEnglish(language));
  const unlisted = languages.filter((language) => wordingOf(language) === undefined);
  return [
    ...(articles === undefined ? ['rule 7, which needs the articles (--articles FOLDER)'] : []),
    ...(foreign.length > 0 ? [`rules 5 to 8 and 13 in ${foreign.join(', ')}, which need English word lists`] : []),
    ...(unlisted.length > 0 ? [`rules 3 and 4 in ${unlisted.join(', ')}, of which the project knows no words`] : []),
    ...(deck.cards.length < enoughForShares
      ? [`rules 5 to 9 and the shares of themes (11), as ${deck.cards.length} cards are too few`]
      : []),
    'rules 16 and 17, which need readers and players',
  ];
}
