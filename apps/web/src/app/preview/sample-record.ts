import type { ApiRecord, EffectiveModule } from '@mokuai/contract';

/** The record with nothing in fields that it does not have yet. */
export const withEveryField = (module: EffectiveModule, record: ApiRecord): ApiRecord => ({
  ...Object.fromEntries(module.fields.map((field) => [field.name, null])),
  ...record,
});

/** An empty record, to show the pages of a module that has none. */
export function sampleRecord(module: EffectiveModule): ApiRecord {
  const now = new Date().toISOString();
  const nobody = { created_by: null, updated_by: null, owner: null, department: null };
  return withEveryField(module, {
    ...nobody,
    id: 'sample',
    version: 1,
    created_at: now,
    updated_at: now,
    approval_status: 'none',
  });
}
