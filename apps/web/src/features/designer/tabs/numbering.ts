import type { NumberingDocument } from '@mokuai/definition';

/** A rule as it begins: the first letter of its name and a number of four digits. */
export const newRule = (name: string, label: NumberingDocument['label']): NumberingDocument => ({
  kind: 'numbering',
  schemaVersion: 1,
  name,
  ...(label === undefined ? {} : { label }),
  segments: [
    { type: 'text', value: name.slice(0, 1).toUpperCase() },
    { type: 'sequence', digits: 4, start: 1, reset: 'never' },
  ],
});
