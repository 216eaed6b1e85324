import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import mokuai from '@mokuai/lint';

const NODE = [
  'process',
  'console',
  'URL',
  'URLSearchParams',
  'Buffer',
  'fetch',
  'performance',
  'AbortController',
].concat(
  'AbortSignal',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'structuredClone',
);

/** Lint is for what the compiler and the formatter cannot see. */
export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.cache/', '.data/', '.nx/', 'coverage/', 'docs/reference/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { mokuai },
    rules: {
      'mokuai/floors': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(only|todo)$/][callee.object.name=/^(it|test|describe)$/]',
          message: 'A spec runs whole.',
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        // Two programs for all: one project service per package would read the lower floors again for each.
        project: ['./tsconfig.lint.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The compiler knows the names of every environment.
      'no-undef': 'off',
      // String.raw`\u0000` and names of control characters are how this house refuses them.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    rules: {
      'mokuai/rooms': [
        'error',
        {
          root: 'apps/web/src',
          order: ['i18n', 'lib', 'field-views', 'ui', 'features', 'app'],
          apart: 'features',
        },
      ],
      // It brings calendars and the world's phone numbers: the designer loads it beside its page.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: '@mokuai/field-types', allowTypeImports: true, message: 'Ask for it with import().' }] },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}', 'packages/ui/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    rules: { 'mokuai/words': ['error', { both: ['inBoth'] }] },
  },
  { files: ['apps/web/src/**/*.spec.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  {
    files: ['packages/ui/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@mokuai/*', '@tanstack/*', 'i18next', 'react-i18next'],
              message: 'Components here know no application: words, data and ways come as props.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['{packages,tools}/**', 'apps/{api,worker}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@mokuai/ui', message: 'Components are for browsers: only the web client has them.' }] },
      ],
    },
  },
  {
    files: ['{apps/web,packages/ui}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // The router is told to go elsewhere by throwing.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
  },
  // Settings of a tool belong to no program.
  { files: ['apps/*/*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['tools/**'], rules: { 'no-console': 'off' } },
);
