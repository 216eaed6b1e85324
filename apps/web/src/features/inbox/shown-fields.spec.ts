import { describe, expect, it } from '@jest/globals';
import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import { keyFields, shownFields } from './shown-fields.js';

const field = (name: string, system = false) => ({ name, label: name, system }) as EffectiveField;

const module = {
  titleField: 'name',
  fields: [field('id', true), field('owner', true), field('name'), field('note'), field('amount'), field('terms')],
  layouts: { detail: { highlights: ['amount', 'owner'] } },
} as unknown as EffectiveModule;

const snapshot = { id: '1', owner: 'u', name: 'Deal', note: 'n', amount: 5, terms: null };

describe('the fields of a submission', () => {
  it('begin with what the page highlights; the title, other system fields and empty ones are left out', () => {
    const shown = shownFields(module, { snapshot, changes: {}, editable: [] }, {});
    expect(shown.map((f) => f.field.name)).toEqual(['amount', 'owner', 'note']);
    expect(shown.some((f) => f.changed)).toBe(false);
    expect(keyFields(module, shown).map((f) => f.field.name)).toEqual(['amount', 'owner']);
  });

  it('say what they were and are, in the record and in what is being edited', () => {
    const changes = { terms: [null, '30'] } as const;
    const shown = shownFields(module, { snapshot, changes, editable: ['amount'] }, { amount: 4 });
    const changed = shown.filter((f) => f.changed).map((f) => [f.field.name, f.then, f.now, f.editable]);
    expect(changed).toEqual([
      ['amount', 5, 4, true],
      ['terms', null, '30', false],
    ]);
    const back = shownFields(module, { snapshot, changes, editable: ['amount'] }, { amount: 5 });
    expect(back.find((f) => f.field.name === 'amount')).toMatchObject({ changed: false, editable: true });
  });
});
