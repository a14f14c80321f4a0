import js from '@eslint/js';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

/** The rule of ESLint, except that the function given to `describe` is a chapter and may be long. */
const functionLength = builtinRules.get('max-lines-per-function');
const chapters = {
  meta: functionLength.meta,
  create(context) {
    const report = (problem) => {
      const call = problem.node.parent;
      const callee = call?.type === 'CallExpression' ? context.sourceCode.getText(call.callee) : '';
      if (!callee.startsWith('describe')) context.report(problem);
    };
    return functionLength.create(Object.create(context, { report: { value: report } }));
  },
};

const length = (max) => ({ max, skipBlankLines: true, skipComments: true });

const budgets = {
  'house/max-lines-per-function': ['error', length(40)],
  'max-lines': ['error', length(250)],
  // a switch counts once, however many members its union has
  complexity: ['error', { max: 12, variant: 'modified' }],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
};

/** Plain language only. Rules with selectors do not add up between blocks, hence the list. */
const plainSyntax = [
  {
    selector: 'MethodDefinition[kind=/^[gs]et$/], Property[kind=/^[gs]et$/]',
    message: 'An accessor hides a call: write a method, or compute the value and keep it in a readonly field.',
  },
  { selector: 'TSEnumDeclaration', message: "Write a union of strings: type Side = 'leader' | 'manager'." },
  { selector: 'TSParameterProperties, TSParameterProperty', message: 'Declare the field and assign it.' },
  {
    selector: 'PropertyDefinition[accessibility="private"], MethodDefinition[accessibility="private"]',
    message: 'Use a private name (#field): it is private at run time too.',
  },
];

const noProcess = {
  name: 'process',
  message: 'Only server/main.ts knows the process: take the value from the Config or from a port.',
};
const noGlobalProcess = { object: 'globalThis', property: 'process', message: noProcess.message };
const noConsole = { name: 'console', message: 'Write to the Log port; the composition root decides where it goes.' };

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'data/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    plugins: { house: { rules: { 'max-lines-per-function': chapters } } },
    rules: {
      ...budgets,
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-param-reassign': 'error',
      'no-warning-comments': 'error',
      'no-restricted-syntax': ['error', ...plainSyntax],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      // the compiler does these
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],

      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A default that is there for `unreachable` does not make a switch exhaustive: its cases do.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `Record<never, never>` is how a table says that a member has no fields of its own.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // An async method that implements a port refuses by a rejection even where it awaits nothing.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['shared/**/*.ts', 'server/game/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Take the instant from the intent, or as an argument.' },
        { name: 'performance', message: 'Take the instant from the intent, or as an argument.' },
        { name: 'crypto', message: 'Take it from the seed of the intent, or as an argument.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take it from the seed of the intent.' },
      ],
    },
  },
  {
    files: ['server/rooms/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        noProcess,
        noConsole,
        { name: 'Date', message: 'Take the instant from the Clock port, so that a test can step it.' },
        { name: 'performance', message: 'Take the instant from the Clock port, so that a test can step it.' },
        { name: 'setTimeout', message: 'Arm the Clock port, so that a test can step it.' },
        { name: 'setInterval', message: 'Arm the Clock port, so that a test can step it.' },
        { name: 'setImmediate', message: 'Arm the Clock port, so that a test can step it.' },
      ],
      'no-restricted-properties': [
        'error',
        noGlobalProcess,
        { object: 'Math', property: 'random', message: 'Take a seed from the Ids port, so that a test can repeat it.' },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/main.ts', 'server/game/**', 'server/rooms/**', 'server/vite.config.ts'],
    rules: {
      'no-restricted-globals': ['error', noProcess, noConsole],
      'no-restricted-properties': ['error', noGlobalProcess],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/main.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['process', 'node:process'].map((name) => ({ ...noProcess, name })) },
      ],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    ignores: ['client/vite.config.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'console', message: 'Nobody reads the console of a phone: show it to the person, or drop it.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Texts are untrusted: let Preact write them as text.' },
      ],
    },
  },
  {
    // A catalogue is a list; Arabic has six forms where English has two.
    files: ['client/messages/*/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // A component is mostly markup.
    files: ['client/**/*.tsx'],
    rules: { 'house/max-lines-per-function': ['error', length(60)] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'house/max-lines-per-function': ['error', length(60)],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        ...plainSyntax,
        {
          selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/^(do)?[mM]ock$/]',
          message: 'No module is replaced in a test: hand a fake in, as the composition root hands in the real thing.',
        },
        {
          selector: 'CallExpression[callee.property.name="only"]',
          message: 'Left from debugging: it switches all other tests off.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
