import { describe, expect, test } from 'vitest';
import { disagreements, ruleNumbers, testedNumbers } from './rules.ts';

const fence = (rule: string) => `[${rule}]`;

describe('rule numbers', () => {
  test('are read from list items of the rules', () => {
    expect(ruleNumbers('# Sorting\n- **SORT-1** One.\n- **SORT-2** Two, see SORT-1.\n**SORT-3** is no item.')).toEqual([
      'SORT-1',
      'SORT-2',
    ]);
  });

  test('are read from the titles of tests, whatever way a test is written', () => {
    const source = `
      describe('${fence('A-1')} suite', () => {
        test('${fence('A-2')} plain', () => {});
        it.each([1])(\`${fence('A-3')} table \${x}\`, () => {});
        test.prop([fc.nat()])('${fence('A-4')}${fence('A-5')} property', () => {});
        test.skipIf(here)('${fence('A-6')} sometimes', () => {});
      });`;
    expect(testedNumbers('a.test.ts', source)).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']);
  });

  test('do not count in tests that never run, in comments and in other strings', () => {
    const source = `
      // test('${fence('A-1')}')
      test.skip('${fence('A-2')} skipped', () => {});
      it.todo('${fence('A-3')} to come');
      expect('${fence('A-4')}').toBe(\`test('${fence('A-5')}')\`);`;
    expect(testedNumbers('a.test.ts', source)).toEqual([]);
  });
});

describe('rules and tests', () => {
  test('agree when each rule has a test and each test a rule', () => {
    expect(disagreements(['A-1'], new Map([['A-1', 'a.test.ts']]))).toEqual([]);
  });

  test('disagree over a rule without a test, a test without a rule, and a rule written twice', () => {
    expect(
      disagreements(
        ['A-1', 'A-1', 'A-2'],
        new Map([
          ['A-1', 'a.test.ts'],
          ['B-1', 'b.test.ts'],
        ]),
      ),
    ).toEqual([
      'A-1 stands twice in docs/rules.md',
      'A-2 has no test with [A-2] in its title',
      'b.test.ts tests B-1, which is no rule',
    ]);
  });
});
