/**
 * Lint: the types decide as much as they can, and the house rules of docs/decisions that a type cannot hold.
 * There is no inline disable in this repository: an exception is a line in `boundaries` below, with its reason.
 */
import next from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'

/** Files with the one function that must tell the compiler what it cannot see. Each entry: a file and why it is needed. */
const boundaries = {}

const accessibility = next.find((entry) => entry.plugins?.['jsx-a11y']).plugins['jsx-a11y'].flatConfigs.recommended.rules

/** The environment is read where lib/env.ts cannot be loaded, each place with its reason. */
const earlyReaders = {
  'lib/i18n/*.ts': 'proxy.ts and client components load them, and they cannot load lib/env.ts',
}

const noEnvironment = {
  // NODE_ENV is filled in when the program is built, in the browser too.
  selector: "MemberExpression[object.name='process'][property.name='env']:not(MemberExpression[property.name='NODE_ENV'] > MemberExpression)",
  message: 'Only lib/env.ts reads the environment: one schema, one place, and .env.example beside it.',
}
const noCast = {
  selector: ':matches(TSTypeAssertion, TSAsExpression:not(:has(> TSTypeReference[typeName.name="const"])))',
  message: 'A cast hides a question from the compiler: narrow the value, or write one named function with the reason.',
}
const noJoinedText = {
  selector: "JSXText[value=/[A-Za-z]{2,}/]",
  message: 'Words that people see stand in messages/en, so that they can be translated, stretched and mirrored.',
}
const noWrittenAttribute = {
  selector: "JSXAttribute[name.name=/^(aria-label|alt|title|placeholder)$/] > Literal[value=/[A-Za-z]{2,}/]",
  message: 'Words that people see stand in messages/en, so that they can be translated, stretched and mirrored.',
}
const noClock = [
  { selector: "NewExpression[callee.name='Date']", message: 'A day is a CalendarDate, a moment an Instant; both come in from the edge.' },
  { selector: "CallExpression[callee.object.name='Date']", message: 'The present moment comes in as actor.at, so that a test can say what day it is.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance enters at the edge, as a value.' },
]
const plain = [noEnvironment, noCast]
/** What is asked of components alone; some of it reads each file once more with a compiler of its own. */
const ofComponents = next.flatMap(({ rules = {} }) => Object.keys(rules)).filter((rule) => /^(?:react|react-hooks|jsx-a11y)\//.test(rule))

export default tseslint.config(
  { ignores: ['.next*/**', '.data/**', 'lib/generated/**', 'next-env.d.ts', 'coverage/**', 'public/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...next,
  {
    name: 'types',
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // React gives promises of server actions to attributes on purpose.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // A branded number stays a number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // NextURL stands for URL in every way that we use.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A verb or an action is async because of its callers, whatever its body waits for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    name: 'house',
    rules: {
      semi: ['error', 'never'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-len': ['error', { code: 200, comments: 200, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...plain],
    },
  },
  { name: 'the workload is copied as it was measured', files: ['scripts/generate-workload.mjs'], rules: { 'max-len': 'off' } },
  { name: 'no components here', files: ['{lib,scripts,tests}/**/*.ts'], rules: Object.fromEntries(ofComponents.map((rule) => [rule, 'off'])) },
  {
    name: 'accessibility',
    files: ['**/*.tsx'],
    rules: {
      ...accessibility,
      // A wide table scrolls in a named region that the keyboard can reach.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'], tags: [], allowExpressionValues: true }],
      // What is pressed inside a form comes up to it; the form itself is not a control.
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { form: ['onSubmit', 'onChange', 'onInput', 'onClick', 'onKeyDown'] }],
    },
  },
  {
    name: 'words',
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...plain, noJoinedText, noWrittenAttribute] },
  },
  {
    name: 'pure domain',
    files: ['lib/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...plain, ...noClock],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'setTimeout', 'performance', 'crypto'],
    },
  },
  {
    name: 'edges: the environment and the console are theirs',
    files: ['scripts/**/*', '*.{js,mjs,cjs,ts}', 'tests/**/*'],
    rules: { 'no-restricted-syntax': ['error', noCast], 'no-console': 'off', 'import/no-anonymous-default-export': 'off' },
  },
  { name: 'environment', files: ['lib/env.ts', ...Object.keys(earlyReaders)], rules: { 'no-restricted-syntax': ['error', noCast] } },
  {
    name: 'tests',
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // Jest's own matchers are typed `any`; the assertion is what is checked.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // `useDatabase` is no hook of React.
      'react-hooks/rules-of-hooks': 'off',
    },
  },
  // next-intl 4.14 points at next/root-params, which Next 16 does not have switched on.
  { name: 'locale of a request', files: ['lib/i18n/request.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  { name: 'CommonJS configuration', files: ['**/*.{cjs,js}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...Object.keys(boundaries).map((file) => ({
    name: `boundary: ${boundaries[file]}`,
    files: [file],
    rules: { 'no-restricted-syntax': ['error', noEnvironment] },
  })),
)
