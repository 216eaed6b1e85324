import type { LocalText } from '@mokuai/kernel';
import type { ModuleDocument, NumberingDocument } from '@mokuai/definition';
import type { SegmentField } from './segments/segment-kind.js';

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

interface Choice {
  readonly value: string;
  readonly label?: LocalText;
}

/** The fields of a module that segments can speak of. */
export const segmentFields = (
  module: ModuleDocument,
  say: (text: LocalText | undefined, fallback?: string) => string,
): readonly SegmentField[] =>
  module.fields.map((field) => {
    const { options } = field as { readonly options?: readonly Choice[] };
    return {
      value: field.name,
      label: say(field.label, field.name),
      ...(options ? { options: options.map(({ value, label }) => ({ value, label: say(label, value) })) } : {}),
    };
  });
