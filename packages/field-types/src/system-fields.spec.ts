import { describe, expect, it } from '@jest/globals';
import { LOCALES, SYSTEM_COLUMNS } from '@mokuai/kernel';
import { SYSTEM_FIELDS } from './system-fields.js';

describe('SYSTEM_FIELDS', () => {
  it('describes the columns that every record has, in their order, in both languages', () => {
    expect(SYSTEM_FIELDS.map(({ name }) => name)).toEqual([...SYSTEM_COLUMNS]);
    for (const { name, type, settings } of SYSTEM_FIELDS) {
      expect(settings).toMatchObject({ name, type: type.name });
      for (const locale of LOCALES) expect(settings.label).toHaveProperty(locale);
      expect(type.checkSettings?.(settings) ?? []).toEqual([]);
    }
  });

  it('lets clients write the owner only', () => {
    expect(SYSTEM_FIELDS.filter(({ writable }) => writable).map(({ name }) => name)).toEqual(['owner']);
  });
});
