/** The whole report as text that a wiki or a notebook lays out. */
import { tipsFor, weakestTheme } from '../../lib/tip-choice.ts';
import { t } from '../../messages/report.ts';
import { partsOf, titleKeys } from '../parts.ts';
import { questionsOf } from '../prompts.ts';
import { notesOf, tablesOf } from '../tables/tables.ts';
import { shown } from '../tables/shown.ts';
import type { Table, TableName } from '../tables/table.ts';
import type { Told } from '../told.ts';
import { oneLine } from './one-line.ts';

/** A row for each person is nothing to be read. */
const leftOut: readonly TableName[] = ['answers'];

export function markdownOf(told: Told): string {
  const { words, texts, figures } = told;
  const tables = tablesOf(told).filter(({ name }) => !leftOut.includes(name));
  const prompts = partsOf(told).flatMap((part) => questionsOf(part, told));
  const sections = [
    `# ${escaped(t('report.of', { title: words.title }))}`,
    notesOf(told).map(escaped).join('\n\n'),
    ...tables.map(tableText),
    listOf(
      t(titleKeys.tips),
      tipsFor(texts.tips, weakestTheme(figures.themes, words)).map(({ text }) => text),
    ),
    listOf(t(titleKeys.neither), [
      t('neither.both'),
      ...(texts.ending.claims.length > 0 ? [t('panel.claims')] : []),
      ...texts.ending.claims,
      t('neither.articles'),
    ]),
    listOf(t('ask.title'), prompts),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function listOf(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : [`## ${escaped(title)}`, '', ...lines.map((line) => `- ${escaped(line)}`)].join('\n');
}

/** Columns in which nothing stands would only make the others narrow. */
function tableText(table: Table): string {
  const used = table.columns.map((_, at) => table.rows.some((row) => row[at] !== null));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, at) => used[at]).join(' | ')} |`;
  return [
    `## ${escaped(table.title)}`,
    '',
    line(table.columns.map(({ title }) => escaped(title))),
    line(table.columns.map(({ as }) => (as === 'text' ? '---' : '---:'))),
    ...table.rows.map((row) => line(row.map((cell, at) => escaped(shown(cell, table.columns[at]))))),
    ...table.notes.flatMap((note) => ['', escaped(note)]),
  ].join('\n');
}

/** Not every reader lets a backslash disarm a tag. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Plain text, whatever it holds: one line, and no mark, tag, entity, address or template (`{{x}}`) in it means
 * anything. Some readers make a link of a bare address or a person of `@name`, hence the last three.
 */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\\`*_{}[\]|~@$]/g, '\\$&')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/(mailto|xmpp):/gi, '$1\\:');
}
