import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  faultIds,
  faultProblems,
  faultRows,
  proofProblems,
  runProblems,
  testedFaults,
  withFiles,
  type FaultRow,
} from './faults.ts';

const fence = (id: string) => `[${id}]`;
const reason = 'This has a reason that can be read.';
const row = (id: string, files: readonly string[] = [], why = reason): FaultRow => ({
  ...{ id, fault: 'something breaks', files, reason: why },
});
const whole = faultIds.map((id) => row(id));
const without = (id: string) => whole.filter((one) => one.id !== id);
const covered = (id: string, ...files: readonly string[]) => new Map([[id, new Set(files)]]);

describe('the document', () => {
  test('has one row for each of the 114 faults', () => {
    const ids = faultRows(readFileSync('docs/faults.md', 'utf8')).map(({ id }) => id);
    expect(faultIds).toHaveLength(114);
    expect(ids).toEqual(faultIds);
  });

  test('is read row by row, with its files and reasons', () => {
    const text = [
      '| Row | What | Tests | Why |',
      '| --- | --- | --- | --- |',
      '| T1 | bad | `a.test.ts`, `b.test.ts` |  |',
    ];
    expect(faultRows([...text, '| X7 | slow  |  | later |', '| T1 |'].join('\n'))).toEqual([
      { id: 'T1', fault: 'bad', files: ['a.test.ts', 'b.test.ts'], reason: '' },
      { id: 'X7', fault: 'slow', files: [], reason: 'later' },
    ]);
  });

  test('is given the files whose titles carry an id, and keeps everything else', () => {
    const text = '# Head\n\n| T1 | bad | `old.test.ts` | why |\n| T2 | worse | `gone.test.ts` |  |\n';
    expect(withFiles(text, covered('T1', 'b.test.ts', 'a.test.ts'))).toBe(
      '# Head\n\n| T1 | bad | `a.test.ts`, `b.test.ts` | why |\n| T2 | worse |  |  |\n',
    );
  });
});

test('ids are read from titles that are run, each once, and rules and invariants are none', () => {
  const source = `
    describe('${fence('T1')} suite', () => {
      test('${fence('T1')} ${fence('D15')} again', () => {});
      test.skip('${fence('A1')} skipped', () => {});
      test('${fence('SORT-1')} ${fence('V3')} rule', () => {});
    });`;
  expect(testedFaults('a.test.ts', source)).toEqual(['T1', 'D15']);
});

describe('document and tests', () => {
  test('agree when every row has a reason, or a test that exists', () => {
    expect(faultProblems(whole, new Map())).toEqual([]);
    const rows = [...without('T1'), row('T1', ['a.test.ts'], '')];
    expect(faultProblems(rows, covered('T1', 'a.test.ts'))).toEqual([]);
  });

  test.each([
    ['a missing row', without('T1'), new Map(), 'T1 is missing in docs/faults.md'],
    ['a row that stands twice', [...whole, row('T1')], new Map(), 'T1 stands twice in docs/faults.md'],
    ['a row that is none', [...whole, row('T11')], new Map(), 'T11 in docs/faults.md is no row'],
    [
      'neither test nor reason',
      [...without('T1'), row('T1', [], 'later')],
      new Map(),
      'T1 has neither a test nor a reason',
    ],
    [
      'a test that does not exist',
      [...without('T1'), row('T1', ['a.test.ts'])],
      new Map(),
      `T1 names a.test.ts, which has no test titled ${fence('T1')}`,
    ],
    ['a test that is not named', whole, covered('T1', 'a.test.ts'), 'T1 does not name a.test.ts, which tests it'],
    ['an id that is no row', whole, covered('T11', 'a.test.ts'), `a test is titled ${fence('T11')}, which is no row`],
  ])('disagree over %s', (_, rows, coverage, problem) => {
    expect(faultProblems(rows, coverage)).toEqual([problem]);
  });
});

describe('the last run', () => {
  const rows = [row('T1', ['tests/a.test.ts'])];
  const report = (fullName: string, status: string) => ({
    testResults: [{ name: '/home/somebody/tests/a.test.ts', assertionResults: [{ fullName, status }] }],
  });

  test('has shown what passed, alone or with the id in the title of its suite', () => {
    expect(runProblems(rows, report(`suite ${fence('T1')} holds`, 'passed'))).toEqual([]);
  });

  test.each([
    ['failed', `suite ${fence('T1')} holds`, 'T1: a test in tests/a.test.ts failed'],
    ['skipped', `suite ${fence('T1')} holds`, 'T1: no test in tests/a.test.ts was run'],
    ['passed', `suite ${fence('T10')} holds`, 'T1: no test in tests/a.test.ts was run'],
  ])('has not shown what %s: %s', (status, title, problem) => {
    expect(runProblems(rows, report(title, status))).toEqual([problem]);
  });

  test('may have skipped what this machine cannot run, but not what failed', () => {
    expect(runProblems(rows, report(`suite ${fence('T1')} holds`, 'skipped'), true)).toEqual([]);
    expect(runProblems(rows, report(`suite ${fence('T1')} holds`, 'failed'), true)).toHaveLength(1);
    expect(runProblems(rows, { testResults: [] }, true)).toHaveLength(1);
  });

  test('has not shown what is not in its report', () => {
    expect(runProblems(rows, { testResults: [] })).toEqual(['T1: no test in tests/a.test.ts was run']);
  });
});

describe('the proof of single rows', () => {
  const [first, second] = [fence('T1'), fence('T2')];
  const coverage = coverageOf([
    ['tests/a.test.ts', `test('${first} holds', () => {});`],
    ['tests/b.test.ts', `test('${first} holds in a browser', () => {}); test('${second} holds', () => {});`],
  ]);
  const ran = (a: string, b: string) => ({
    testResults: [
      { name: '/home/somebody/tests/a.test.ts', assertionResults: [{ fullName: `${first} holds`, status: a }] },
      { name: 'C:\\somewhere\\tests\\b.test.ts', assertionResults: [{ fullName: `${first} holds`, status: b }] },
    ],
  });

  test('is one test that passed, though another one could not be run here', () => {
    expect(proofProblems(['T1'], coverage, ran('passed', 'skipped'))).toEqual([]);
    expect(proofProblems(['T1'], coverage, ran('skipped', 'passed'))).toEqual([]);
  });

  test.each([
    [
      'all were skipped',
      ['T1'],
      ran('skipped', 'skipped'),
      ['T1: none of its tests was run (tests/a.test.ts, tests/b.test.ts)'],
    ],
    ['one failed', ['T1'], ran('passed', 'failed'), ['T1: a test in tests/b.test.ts failed']],
    ['one row was not run', ['T1', 'T2'], ran('passed', 'passed'), ['T2: none of its tests was run (tests/b.test.ts)']],
    ['one row has no test', ['T1', 'T3'], ran('passed', 'passed'), ['T3: no test has it in its title']],
  ])('is none where %s', (_, ids, report, problems) => {
    expect(proofProblems(ids, coverage, report)).toEqual(problems);
  });
});
