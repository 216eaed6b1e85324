import { moduleName, moduleOf } from './documents.js';

type Field = Readonly<Record<string, unknown>> & { readonly name: string };
interface Module {
  readonly name: string;
  readonly fields: readonly Field[];
}

const changed = (module: Module, name: string, change: object): Module => ({
  ...module,
  fields: module.fields.map((field) => (field.name === name ? { ...field, ...change } : field)),
});

/** Five changes of one field each, as an administrator makes them: of words, an index, a rule, a choice, a new one. */
export const CHANGES: readonly { readonly title: string; readonly document: Module }[] = [
  { title: 'a label', document: changed(moduleOf(3), 'word_0', { label: 'Another word' }) },
  { title: 'an index', document: changed(moduleOf(0), 'amount_1', { indexed: true }) },
  { title: 'a longest length', document: changed(moduleOf(150), 'word_0', { maxLength: 100 }) },
  { title: 'one more option', document: changed(moduleOf(7), 'choice_1', { options: [{ value: 'red' }, { value: 'green' }, { value: 'blue' }, { value: 'grey' }, { value: 'gold' }] }) },
  { title: 'a new field', document: { ...moduleOf(299), name: moduleName(299), fields: [...moduleOf(299).fields, { name: 'fresh', type: 'text' }] } },
]; // prettier-ignore
