import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import type { ApiProblem } from '../../lib/problem.js';
import { LeaveGuard } from '../../ui/LeaveGuard.js';
import { useConditions, type RecordConditions } from './conditions/use-conditions.js';
import { changesOf, valuesOf, type Values } from './record-values.js';
import { showRefusal, useRecordForm, type RecordFormState } from './use-record-form.js';
import { useSaveRecord } from './use-save-record.js';

interface ChangeFormOptions {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  /** The fields that the form changes. */
  readonly inputs: readonly EffectiveField[];
  /** What is changed besides. */
  readonly also?: Values;
  /** Called when it is saved, or when there was nothing to save, or when it is given up. */
  readonly onDone: () => void;
  /** Hears of a refusal; `shown` where every cause stands under its field already. */
  readonly onRefused?: (problem: ApiProblem, shown: boolean, form: RecordFormState) => void;
  /** Where both changed a field and theirs was chosen; without it the form takes their value. */
  readonly onTheirs?: () => void;
}

interface ChangeForm {
  readonly form: RecordFormState;
  readonly conditions: RecordConditions;
  /** The record as it was when the form was opened. */
  readonly opened: ApiRecord;
  /** What would be sent of these values. */
  readonly differences: (values: Values) => Values;
  readonly submit: (event?: FormEvent) => void;
  /** Leaves the form without being asked. */
  readonly leave: () => void;
  readonly saving: boolean;
  readonly refused: Error | null;
  /** To be shown beside the form: what settles conflicts, and what asks before input is lost. */
  readonly dialogs: ReactNode;
}

/** A form that changes fields of a record: only what differs from what it was opened with is sent. */
export function useChangeForm(options: ChangeFormOptions): ChangeForm {
  const { module, record, inputs, also, onDone, onRefused, onTheirs } = options;
  // A refetch behind the form must not become the base of the differences.
  const [opened] = useState(record);
  const base = valuesOf(inputs, opened);
  const conditions = useConditions(module);
  const whole = (values: Values): Values => ({ ...opened, ...also, ...values });
  const differences = (values: Values): Values => ({
    ...changesOf(base, conditions.applicable(values, whole(values))),
    ...also,
  });
  const form = useRecordForm({
    ...{ validators: module.validators, initial: base, mode: 'update', sent: differences, had: opened },
    also: (values) => conditions.faults(whole(values)).filter(({ path }) => path.slice(1) in values),
  });
  const leaving = useRef(false);
  const leave = () => {
    leaving.current = true;
    onDone();
  };
  const { save, saving, refused, dialog } = useSaveRecord({
    module,
    opened,
    inputs: also ? [...inputs, ...module.fields.filter(({ name }) => name in also)] : inputs,
    onSaved: leave,
    onRefused: (problem) => {
      const shown = showRefusal(form, problem, new Set(inputs.map((f) => f.name)));
      onRefused?.(problem, shown, form);
    },
    onTheirs: (field, value) => (onTheirs ? onTheirs() : form.setValue(field, value)),
  });
  const { sending } = form;
  const send = form.handleSubmit((values) => {
    const changes = differences(values);
    if (Object.keys(changes).length > 0) save(changes);
    else leave();
  });
  return {
    form,
    conditions,
    opened,
    differences,
    submit: (event) => {
      event?.preventDefault();
      sending.whenSent(() => void send());
    },
    leave,
    saving: saving || sending.waiting,
    refused,
    dialogs: (
      <>
        {dialog}
        <LeaveGuard dirty={form.formState.isDirty || sending.running > 0} leaving={leaving} />
      </>
    ),
  };
}
