import { camel, pascal, words } from './names.mjs';
import { insertSorted } from './plan.mjs';

const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const TYPES = 'packages/field-types/src';
const VIEWS = 'apps/web/src/field-views';

/**
 * A field type that begins as one line of text, in both its folders, with its lines in the registries.
 *
 * @param {string} name as it stands in a module document, such as `star_rating`
 * @returns {import('./plan.mjs').Plan}
 */
export function newFieldType(name) {
  if (!NAME.test(name)) throw new Error(`"${name}" is not a field type name: lower case, digits, underscores.`);
  return {
    create: {
      [`${TYPES}/types/${name}/${name}.ts`]: typeFile(name),
      [`${TYPES}/types/${name}/examples.ts`]: examplesFile(name),
      [`${VIEWS}/${name}/index.ts`]: `import type { FieldView } from '../field-view.js';
import { Show } from './show.js';

export const view: FieldView = { Show, align: 'start', width: 200 };
`,
      [`${VIEWS}/${name}/input.ts`]: `import type { FieldInput } from '../field-view.js';
import { Edit } from './edit.js';
import { List, One } from './filter.js';

export const input: FieldInput = { Edit, One, List };
`,
      [`${VIEWS}/${name}/show.tsx`]: `import type { ShowProps } from '../field-view.js';

/** As it was written. */
export const Show = ({ value }: ShowProps) => <>{String(value)}</>;
`,
      [`${VIEWS}/${name}/edit.tsx`]: `export { TextEdit as Edit } from '../shared/TextEdit.js';\n`,
      [`${VIEWS}/${name}/filter.tsx`]: `export { TextOne as One, TextList as List } from '../shared/operands.js';\n`,
    },
    edit: {
      [`${TYPES}/registry.ts`]: (text) => {
        const imported = insertSorted(
          text,
          /^import \{ \w+ \} from '\.\/types\//,
          `import { ${camel(name)} } from './types/${name}/${name}.js';`,
        );
        return beforeEnd(imported, 'FIELD_TYPES', ']', `  ${camel(name)},`);
      },
      [`${VIEWS}/registry.ts`]: (text) => named(text, name, 'view', `./${name}/index.js`),
      [`${VIEWS}/inputs.ts`]: (text) => named(text, name, 'input', `./${name}/input.js`),
    },
  };
}

/**
 * @param {string} text of a registry of the web client
 * @param {string} name
 * @param {'view' | 'input'} what
 * @param {string} from
 */
function named(text, name, what, from) {
  const kind = new RegExp(`^import \\{ ${what} as \\w+ \\} from`);
  const imported = insertSorted(text, kind, `import { ${what} as ${camel(name)} } from '${from}';`);
  const entry = name === camel(name) ? name : `${name}: ${camel(name)}`;
  return beforeEnd(imported, `const ${what}s`, '}', `  ${entry},`);
}

/**
 * @param {string} text
 * @param {string} opening names the list
 * @param {string} closing the bracket at the beginning of the line that ends it
 * @param {string} line
 */
function beforeEnd(text, opening, closing, line) {
  const begin = text.indexOf(opening);
  const end = text.indexOf(`\n${closing}`, begin);
  if (begin < 0 || end < 0) throw new Error(`The list ${opening} was not found.`);
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/** @param {string} name */
function typeFile(name) {
  return `import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { label } from '../../shared/settings.js';
import { textOperators } from '../../shared/text-operators.js';
import { cleanText, compareText, PINYIN, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const DEFAULT_LENGTH = 100;

const settings = Type.Object({
  maxLength: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 600, default: DEFAULT_LENGTH, ...label('Maximum length', '最大长度') }),
  ),
});

export type ${pascal(name)}Settings = FieldSettings & Static<typeof settings>;

const operators = textOperators(cleanText);

/** ${words(name)}: one line of text. */
export const ${camel(name)}: FieldType<${pascal(name)}Settings> = {
  name: '${name}',
  label: { en: '${words(name)}', 'zh-CN': '${words(name)}' },
  group: 'basic',
  icon: 'type',
  settings,
  column: () => ({ type: 'text', collation: PINYIN }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: ({ maxLength = DEFAULT_LENGTH }) => textSchema(maxLength),
  normalize: cleanText,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareText,
  examples,
};
`;
}

/** @param {string} name */
function examplesFile(name) {
  return `import type { FieldExample } from '../../field-type.js';
import type { ${pascal(name)}Settings } from './${name}.js';

export const examples: readonly FieldExample<${pascal(name)}Settings>[] = [
  {
    settings: { name: 'example', type: '${name}', label: { en: 'Example', 'zh-CN': '示例' }, maxLength: 20 },
    valid: [{ input: 'Shenzhen plant' }, { input: '深圳工厂' }, { input: '  spaced ', output: 'spaced' }, { input: ' ', output: null }],
    invalid: [
      { input: 12, code: 'not_text' },
      { input: 'x'.repeat(21), code: 'too_long' },
      { input: 'a\\u0000b', code: 'nul_character' },
    ],
    ascending: ['100', '安徽', '北京', 'Acme', 'Zebra'],
  },
];
`;
}
