import { useEffect, useMemo, useState } from 'react';
import type { EffectiveModule } from '@mokuai/contract';
import type { FieldState, Moment } from '@mokuai/expression';
import type { NamedFault } from '../../../lib/fault-words.js';
import { useAppInfo, useMe } from '../../../lib/session.js';
import type { Values } from '../record-values.js';
import type { Conditions } from './compile-conditions.js';

/** What a form or a page asks of a module's conditions. */
export interface RecordConditions {
  /** Of the fields that have conditions; nothing of any other. */
  states(values: Values): ReadonlyMap<string, FieldState>;
  faults(values: Values): readonly NamedFault[];
  /** Does a condition of the layout hold? None always does. */
  holds(condition: unknown, values: Values): boolean;
  /** The values without those of fields that do not apply or may not be changed, as the values are. */
  applicable(values: Values, all: Values): Values;
}

const NONE: RecordConditions = {
  states: () => new Map(),
  faults: () => [],
  holds: () => true,
  applicable: (values) => values,
};
const HIDDEN: FieldState = { visible: false, required: false, readOnly: false, closed: new Set() };

const compiled = new WeakMap<EffectiveModule, Conditions>();

/**
 * The conditions of a module's fields. Their code is fetched only for modules that have some; until it is there, what
 * has conditions is not shown, for one that goes away again is worse than one that comes.
 */
export function useConditions(module: EffectiveModule): RecordConditions {
  const me = useMe();
  const { timeZone } = useAppInfo();
  const conditional = useMemo(() => module.fields.filter(({ conditions }) => conditions !== null), [module]);
  const ofLayout = useMemo(() => JSON.stringify(module.layouts).includes('"visibleWhen"'), [module]);
  const has = conditional.length > 0 || module.rules.length > 0 || ofLayout;
  const [code, setCode] = useState(() => compiled.get(module));
  useEffect(() => {
    if (!has) return undefined;
    let wanted = true;
    const code = Promise.all([import('./compile-conditions.js'), import('@mokuai/field-types')]);
    void code.then(([{ compileConditions }, types]) => {
      const made = compiled.get(module) ?? compileConditions(module, types);
      compiled.set(module, made);
      if (wanted) setCode(made);
    });
    return () => {
      wanted = false;
    };
  }, [module, has]);
  return useMemo(() => {
    if (!has) return NONE;
    const moment = (): Moment => ({
      ...{ now: Date.now(), timeZone, userId: me.id },
      departmentId: me.department?.id ?? null,
      departmentsBelow: me.department ? [me.department.id] : [],
    });
    const states = (values: Values): ReadonlyMap<string, FieldState> =>
      code?.states(values, moment()) ?? new Map(conditional.map(({ name }) => [name, HIDDEN]));
    return {
      states,
      faults: (values) => code?.faults(values, moment()) ?? [],
      holds: (condition, values) =>
        typeof condition !== 'object' || condition === null || (code?.holds(condition, values, moment()) ?? false),
      applicable(values, all) {
        const now = states(all);
        return Object.fromEntries(
          Object.entries(values).filter(([name]) => {
            const state = now.get(name);
            return !state || (state.visible && !state.readOnly);
          }),
        );
      },
    };
  }, [has, code, conditional, timeZone, me]);
}
