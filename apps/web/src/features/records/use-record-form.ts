import { useEffect } from 'react';
import { useForm, type FieldErrors, type UseFormReturn } from 'react-hook-form';
import { faultWords, type NamedFault } from '../../lib/fault-words.js';
import { usePreferences } from '../../lib/preferences.js';
import { errorsByField, type ApiProblem } from '../../lib/problem.js';
import { useFormFiles, type FormFilesState } from '../../lib/use-form-files.js';
import type { Values } from './record-values.js';
import { validatorsAt, type Validators } from './validators.js';

export type FormValues = Record<string, unknown>;
/** The form, and the files that are on their way into it: a save waits for them. */
export interface RecordFormState extends UseFormReturn<FormValues> {
  readonly sending: FormFilesState;
}

interface RecordFormOptions {
  /** Address of the compiled validators. */
  readonly validators: string;
  readonly initial: Values;
  readonly mode: keyof Validators;
  /** What would be sent of the form's values: that is what is checked. */
  readonly sent: (values: Values) => Values;
  /** What else is wrong with the values, besides what the validators find. */
  readonly also: (values: Values) => readonly NamedFault[];
  /** What the record has already: an option that was retired since may stay. */
  readonly had?: Values;
}

/** A form over a record's values, checked as the server will check them. */
export function useRecordForm({ validators, initial, mode, sent, also, had = {} }: RecordFormOptions): RecordFormState {
  const { locale } = usePreferences();
  useEffect(() => void validatorsAt(validators), [validators]);
  const sending = useFormFiles();
  const form = useForm<FormValues>({
    defaultValues: initial,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: true,
    resolver: async (values) => {
      const check = (await validatorsAt(validators))[mode];
      const given = sent(values);
      const faults = [...check(given).filter((fault) => !isRetained(fault, given, had)), ...also(values)];
      if (faults.length === 0) return { values, errors: {} };
      return { values: {}, errors: errorsOf(faults, (fault) => faultWords(fault, locale)) };
    },
  });
  const { setFocus } = form;
  const first = sending.unsent[0];
  useEffect(() => {
    if (first !== undefined) setFocus(first);
  }, [first, setFocus]);
  return { ...form, sending };
}

/** Is it an option that the record has already? The server says whether it may stay. */
function isRetained({ code, path }: NamedFault, given: Values, had: Values): boolean {
  const [, name = '', index] = path.split('/');
  if (code !== 'not_an_option') return false;
  const value = index === undefined ? given[name] : (given[name] as readonly unknown[])[Number(index)];
  return [had[name]].flat().includes(value);
}

function errorsOf(faults: readonly NamedFault[], words: (fault: NamedFault) => string): FieldErrors<FormValues> {
  const errors = errorsByField({ errors: faults.map((fault) => ({ ...fault, message: words(fault) })) });
  return Object.fromEntries([...errors].map(([name, message]) => [name || 'root', { type: 'invalid', message }]));
}

/** Puts what the server refused under the fields it names. True when every cause has a field of the form. */
export function showRefusal(form: RecordFormState, problem: ApiProblem, names: ReadonlySet<string>): boolean {
  const errors = errorsByField(problem);
  const mine = [...errors].filter(([name]) => names.has(name));
  mine.forEach(([name, message], index) =>
    form.setError(name, { type: 'server', message }, { shouldFocus: index === 0 }),
  );
  return errors.size > 0 && mine.length === errors.size;
}
