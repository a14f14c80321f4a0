/** Compares the numbered rules of docs/rules.md with the numbers in the titles of tests. */
import ts from 'typescript';

const ruleItem = /^\s*[-*] \*\*([A-Z][A-Z0-9]*-\d+)\*\*/gm;
const ruleTag = /\[([A-Z][A-Z0-9]*-\d+)\]/g;
const titled = new Set(['test', 'it', 'describe', 'rule']);
const notRun = new Set(['skip', 'todo']);

/** Numbers of the rules in the text of docs/rules.md, in order, repeats included. */
export function ruleNumbers(markdown: string): readonly string[] {
  return [...markdown.matchAll(ruleItem)].map((match) => match[1] ?? '');
}

/** Numbers in the titles of the tests and suites of a source file that are run. */
export function testedNumbers(fileName: string, source: string): readonly string[] {
  return tagsInTitles(fileName, source, ruleTag);
}

/** What the first group of `tag` finds in the titles of the tests and suites of a source file that are run. */
export function tagsInTitles(fileName: string, source: string, tag: RegExp): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) found.push(...tagsOf(node.arguments[0], tag));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** What is wrong, one sentence each; empty when rules and tests agree. */
export function disagreements(rules: readonly string[], tested: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set(rules);
  return [
    ...rules
      .filter((rule, index) => rules.indexOf(rule) !== index)
      .map((rule) => `${rule} stands twice in docs/rules.md`),
    ...[...known].filter((rule) => !tested.has(rule)).map((rule) => `${rule} has no test with [${rule}] in its title`),
    ...[...tested]
      .filter(([rule]) => !known.has(rule))
      .map(([rule, file]) => `${file} tests ${rule}, which is no rule`),
  ];
}

/** `test`, `test.each(table)`, `it.skipIf(x)`, `test.prop([a])`: what the chain begins with decides. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return titled.has(callee.text);
  if (ts.isPropertyAccessExpression(callee)) return !notRun.has(callee.name.text) && isTest(callee.expression);
  return ts.isCallExpression(callee) && isTest(callee.expression);
}

function tagsOf(title: ts.Expression | undefined, tag: RegExp): readonly string[] {
  if (title === undefined || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return [];
  return [...title.getText().matchAll(tag)].map((match) => match[1] ?? '');
}
