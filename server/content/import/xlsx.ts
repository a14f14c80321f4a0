/** The rows of the first sheet of an XLSX file. */
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { MOST_ROWS, MOST_UNPACKED_BYTES } from './limits.ts';
import { everywhere, problem } from './problems.ts';
import { sheetRows, sharedTexts } from './sheet.ts';
import type { Row } from './table.ts';
import { walk } from './xml.ts';
import { NotReadable, TooMuchInside } from './xlsx-faults.ts';
import { unpacked } from './zip.ts';

const workbookPart = 'xl/workbook.xml';
const linksPart = 'xl/_rels/workbook.xml.rels';
const textsPart = 'xl/sharedStrings.xml';
const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/;

export async function xlsxRows(bytes: Uint8Array): Promise<Result<Row[], DeckProblem>> {
  try {
    const sheet = firstSheet(await unpacked(bytes, isFrame, MOST_UNPACKED_BYTES));
    const isNeeded = (name: string): boolean => name === sheet || name === textsPart;
    const parts = await unpacked(bytes, isNeeded, MOST_UNPACKED_BYTES);
    const texts = sharedTexts(parts.get(textsPart) ?? '<sst/>');
    return ok(sheetRows(parts.get(sheet) ?? '', texts, MOST_ROWS + 2));
  } catch (error) {
    if (error instanceof TooMuchInside) return err(problem('too_much', everywhere));
    if (error instanceof NotReadable) return err(problem('not_readable', everywhere));
    throw error;
  }
}

function isFrame(name: string): boolean {
  return name === workbookPart || name === linksPart;
}

/** The first that is shown, by the number of its link; its part is named elsewhere. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  let link: string | undefined;
  walk(parts.get(workbookPart) ?? '', {
    open: (name, attributes) => {
      if (name === 'sheet' && (attributes.get('state') ?? 'visible') === 'visible') link ??= attributes.get('id');
    },
  });
  let target: string | undefined;
  walk(parts.get(linksPart) ?? '', {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes.get('Id') === link) target ??= attributes.get('Target');
    },
  });
  const part = target?.startsWith('/') === true ? target.slice(1) : `xl/${target ?? ''}`;
  if (!sheetPart.test(part)) throw new NotReadable('no sheet');
  return part;
}
