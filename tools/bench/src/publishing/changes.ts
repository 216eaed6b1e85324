import { DOCUMENTS } from '../documents.js';

type Field = Readonly<Record<string, unknown>>;
interface Module {
  readonly fields: readonly Field[];
  readonly [key: string]: unknown;
}

/** The accounts of the bench as they are published at first. */
export const ACCOUNT = DOCUMENTS[0] as Module;

/** A change of the accounts, made by an administrator while others write. */
export interface Change {
  readonly title: string;
  readonly apply: (account: Module) => Module;
  /** What it loses, agreed to. */
  readonly confirm?: readonly string[];
}

const withField = (field: Field) => (account: Module) => ({ ...account, fields: [...account.fields, field] });
const changed = (name: string, change: (field: Field) => Field) => (account: Module) => ({
  ...account,
  fields: account.fields.map((field) => (field['name'] === name ? change(field) : field)),
});
const retire = (field: Field): Field => {
  const [first, ...rest] = field['options'] as Field[];
  return { ...field, options: [{ ...first, retired: true }, ...rest] };
};

const without = (name: string) => (account: Module) => ({
  ...account,
  fields: account.fields.filter((field) => field['name'] !== name),
});

/** One after the other; each begins with what the one before it published. */
export const CHANGES: readonly Change[] = [
  { title: 'add a field', apply: withField({ name: 'remark', type: 'text' }) },
  { title: 'add an index', apply: changed('city', (field) => ({ ...field, indexed: true })) },
  {
    title: 'add an index of two fields',
    apply: (account) => ({ ...account, indexes: [...(account['indexes'] as string[][]), ['city', '-annual_revenue']] }),
  },
  { title: 'make a field unique', apply: changed('email', (field) => ({ ...field, unique: true })) },
  {
    title: 'add a required field with a default',
    apply: withField({ name: 'source', type: 'text', required: true, default: 'web' }),
  },
  { title: 'add a lookup', apply: withField({ name: 'contact', type: 'lookup', target: 'contact' }) },
  { title: 'retire an option', apply: changed('industry', retire) },
  { title: 'more decimals', apply: changed('annual_revenue', (field) => ({ ...field, scale: 4 })) },
  {
    title: 'rename a field',
    apply: changed('phone', (field) => ({ ...field, name: 'telephone', renamedFrom: 'phone' })),
  },
  // Every record has a value, which is made one of the other type.
  { title: 'another type', apply: changed('website', ({ name, label }) => ({ name, label, type: 'text' })) },
  { title: 'remove a field', apply: without('remark'), confirm: ['drop module/account/fields/remark'] },
  {
    // Its column is still there, and empty: every record is gone over.
    title: 'bring it back, required with a default',
    apply: withField({ name: 'remark', type: 'text', required: true, default: 'none' }),
  },
];
