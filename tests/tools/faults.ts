/** Compares docs/faults.md with the titles of tests, and with what the last run of them says. */
import { tagsInTitles } from './rules.ts';

/** How many rows each letter has. */
const rowsOf = { T: 10, D: 15, A: 15, F: 16, R: 13, I: 12, S: 10, N: 10, P: 6, X: 7 } as const;

export const faultIds: readonly string[] = Object.entries(rowsOf).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

const faultTag = /\[([TDAFRISNPX]\d+)\]/g;
const row = /^\| ([A-Z]\d+) +\| (.+?) +\| (.*?) *\| (.*?) *\|$/;

export interface FaultRow {
  readonly id: string;
  readonly fault: string;
  /** Test files that have a title with the id. */
  readonly files: readonly string[];
  /** Why there is no test, or what it leaves out. */
  readonly reason: string;
}

/** The rows of the tables in docs/faults.md, in order, repeats included. */
export function faultRows(markdown: string): readonly FaultRow[] {
  return markdown.split('\n').flatMap((line) => {
    const [, id, fault, files, reason] = row.exec(line) ?? [];
    if (id === undefined || fault === undefined) return [];
    return [
      { id, fault, files: [...(files ?? '').matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? ''), reason: reason ?? '' },
    ];
  });
}

/** Ids of rows in the titles of a test file that are run. */
export function testedFaults(file: string, source: string): readonly string[] {
  return [...new Set(tagsInTitles(file, source, faultTag))];
}

/** Files by the id that their titles carry. */
export type Coverage = ReadonlyMap<string, ReadonlySet<string>>;

/** Of test files and what stands in them. */
export function coverageOf(sources: readonly (readonly [file: string, source: string])[]): Coverage {
  const coverage = new Map<string, Set<string>>();
  for (const [file, source] of sources) {
    for (const id of testedFaults(file, source)) coverage.set(id, (coverage.get(id) ?? new Set()).add(file));
  }
  return coverage;
}

/** What is wrong, one sentence each; empty when the document and the tests agree. */
export function faultProblems(rows: readonly FaultRow[], coverage: Coverage): readonly string[] {
  const ids = rows.map(({ id }) => id);
  return [
    ...faultIds.filter((id) => !ids.includes(id)).map((id) => `${id} is missing in docs/faults.md`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice in docs/faults.md`),
    ...ids.filter((id) => !faultIds.includes(id)).map((id) => `${id} in docs/faults.md is no row`),
    ...[...coverage.keys()]
      .filter((id) => !faultIds.includes(id))
      .map((id) => `a test is titled [${id}], which is no row`),
    ...rows.flatMap((one) => rowProblems(one, coverage.get(one.id) ?? new Set())),
  ];
}

function rowProblems({ id, files, reason }: FaultRow, tested: ReadonlySet<string>): readonly string[] {
  const silent = files.length === 0 && reason.length < 20 ? [`${id} has neither a test nor a reason`] : [];
  return [
    ...silent,
    ...files.filter((file) => !tested.has(file)).map((file) => `${id} names ${file}, which has no test titled [${id}]`),
    ...[...tested].filter((file) => !files.includes(file)).map((file) => `${id} does not name ${file}, which tests it`),
  ];
}

/** The document with the test files of every row put right. */
export function withFiles(markdown: string, coverage: Coverage): string {
  return markdown
    .split('\n')
    .map((line) => {
      const [, id, fault, , reason] = row.exec(line) ?? [];
      if (id === undefined) return line;
      const files = [...(coverage.get(id) ?? [])].sort().map((file) => `\`${file}\``);
      return `| ${id} | ${fault ?? ''} | ${files.join(', ')} | ${reason ?? ''} |`;
    })
    .join('\n');
}

/** The report of Vitest's `json` reporter, as far as it is needed. */
export interface RunReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * A named test that failed or is not in the report has not shown anything; nor has one that was skipped,
 * which is borne where something is missing on a machine (`maySkip`).
 */
export function runProblems(rows: readonly FaultRow[], report: RunReport, maySkip = false): readonly string[] {
  return rows.flatMap(({ id, files }) =>
    files.flatMap((file) => {
      const states = statesOf(id, file, report);
      if (states.includes('failed')) return [`${id}: a test in ${file} failed`];
      const isBorne = maySkip && states.includes('skipped');
      return isBorne || states.includes('passed') ? [] : [`${id}: no test in ${file} was run`];
    }),
  );
}

/** Whoever asks for the proof of single rows: each needs a test that was run and passed, and none that failed. */
export function proofProblems(ids: readonly string[], coverage: Coverage, report: RunReport): readonly string[] {
  return ids.flatMap((id) => {
    const files = [...(coverage.get(id) ?? [])];
    if (files.length === 0) return [`${id}: no test has it in its title`];
    const failed = files.filter((file) => statesOf(id, file, report).includes('failed'));
    if (failed.length > 0) return failed.map((file) => `${id}: a test in ${file} failed`);
    const isShown = files.some((file) => statesOf(id, file, report).includes('passed'));
    return isShown ? [] : [`${id}: none of its tests was run (${files.join(', ')})`];
  });
}

function statesOf(id: string, file: string, report: RunReport): readonly string[] {
  const inFile = report.testResults.filter(({ name }) => name.replaceAll('\\', '/').endsWith(`/${file}`));
  const tests = inFile.flatMap(({ assertionResults }) => assertionResults);
  return tests.filter(({ fullName }) => fullName.includes(`[${id}]`)).map(({ status }) => status);
}
