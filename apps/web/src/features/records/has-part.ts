import type { EffectiveModule } from '@mokuai/contract';

type Part = NonNullable<EffectiveModule['off']>[number];

/** Do records of the module have this besides their fields? */
export const hasPart = ({ off = [] }: Pick<EffectiveModule, 'off'>, part: Part): boolean => !off.includes(part);
