import type { EffectiveField, EffectiveModule } from '@mokuai/contract';

/** The owner of a module's records, where this user may give them to somebody else. */
export const ownerToAssign = ({ can, fields }: EffectiveModule): EffectiveField | undefined =>
  can.assign ? fields.find((field) => field.system && field.name === 'owner' && field.writable) : undefined;
