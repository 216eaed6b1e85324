import { useEffect, useState } from 'react';
import type { EffectiveLayout, EffectiveSection } from '@mokuai/contract';
import type { FieldState } from '@mokuai/expression';
import type { Values } from '../record-values.js';
import type { RecordFormState } from '../use-record-form.js';
import { isHelp, shownTabs } from './shown-tabs.js';
import type { RecordConditions } from './use-conditions.js';

/** How the fields of a form stand by what is in it. */
interface FormShape {
  /** Of fields with conditions. */
  readonly states: ReadonlyMap<string, FieldState>;
  /** Fields that the layout's conditions leave in their places. */
  readonly placed: ReadonlySet<string>;
  /** Help that is for the record as it is being filled in. */
  readonly helps: ReadonlySet<EffectiveSection>;
}

const written = ({ states, placed, helps }: FormShape): string =>
  JSON.stringify([
    [...states].map(([name, { closed, ...rest }]) => [name, rest, [...closed]]),
    [...placed],
    [...helps],
  ]);

function shapeOf(conditions: RecordConditions, tabs: EffectiveLayout['tabs'], values: Values): FormShape {
  const shown = shownTabs(tabs, (condition) => conditions.holds(condition, values));
  const placed = shown.flatMap((tab) => tab.sections.flatMap((section) => section.fields.map(({ field }) => field)));
  const helps = shown.flatMap((tab) => tab.sections.filter(isHelp));
  return { states: conditions.states(values), placed: new Set(placed), helps: new Set(helps) };
}

/** What the fields of a form are as one types; who asks is drawn anew only when one of them changes. */
export function useFieldStates(
  conditions: RecordConditions,
  form: RecordFormState,
  around: Values,
  tabs: EffectiveLayout['tabs'],
): FormShape {
  const [shape, setShape] = useState(() => shapeOf(conditions, tabs, { ...around, ...form.getValues() }));
  useEffect(() => {
    const look = (values: Values): void => {
      const next = shapeOf(conditions, tabs, { ...around, ...values });
      setShape((now) => (written(now) === written(next) ? now : next));
    };
    look(form.getValues());
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => look(values) });
  }, [conditions, form, around, tabs]);
  return shape;
}
