import { useEffect, useState } from 'react';
import type { FieldState } from '@mokuai/expression';
import type { Values } from '../record-values.js';
import type { RecordFormState } from '../use-record-form.js';
import type { RecordConditions } from './use-conditions.js';

type States = ReadonlyMap<string, FieldState>;

const written = (states: States): string =>
  JSON.stringify([...states].map(([name, { closed, ...rest }]) => [name, rest, [...closed]]));

/** What the fields of a form are as one types; who asks is drawn anew only when one of them changes. */
export function useFieldStates(conditions: RecordConditions, form: RecordFormState, around: Values): States {
  const [states, setStates] = useState(() => conditions.states({ ...around, ...form.getValues() }));
  useEffect(() => {
    const look = (values: Values): void => {
      const next = conditions.states({ ...around, ...values });
      setStates((now) => (written(now) === written(next) ? now : next));
    };
    look(form.getValues());
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => look(values) });
  }, [conditions, form, around]);
  return states;
}
