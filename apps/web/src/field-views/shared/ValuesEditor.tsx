import { AutoComplete, Button } from 'antd';
import { Plus, X } from 'lucide-react';
import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditProps } from '../field-view.js';
import { typedValues, type TypedValue } from './typed-values.js';
import css from './values.module.css';

interface ValuesEditorProps extends EditProps {
  readonly One: ComponentType<EditProps>;
}

const MOST = 20;
const EMPTY: TypedValue = { value: '' };

const filled = (rows: readonly TypedValue[]): readonly TypedValue[] =>
  rows.filter(({ value }) => value.trim() !== '').map(({ value, label }) => (label ? { value, label } : { value }));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Values below one another, each with a word on what it is for. */
export default function ValuesEditor({
  One,
  field,
  value,
  onChange,
  onBlur,
  id,
  invalid,
  describedBy,
}: ValuesEditorProps) {
  const { t } = useTranslation();
  const given = typedValues(value);
  const [rows, setRows] = useState<readonly TypedValue[]>(given.length > 0 ? given : [EMPTY]);
  // What others put there: a reset form, a restored draft.
  useEffect(() => {
    setRows((before) => (isSame(filled(before), filled(given)) ? before : given.length > 0 ? given : [EMPTY]));
    // The list is made anew each time it is read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  const set = (next: readonly TypedValue[]): void => {
    setRows(next);
    const kept = filled(next);
    onChange(kept.length === 0 ? null : kept);
  };
  const change = (index: number, part: Partial<TypedValue>): void =>
    set(rows.map((row, n) => (n === index ? { ...row, ...part } : row)));
  const most = typeof field.settings['maxItems'] === 'number' ? field.settings['maxItems'] : MOST;
  const suggested = t('values.suggested').split(', ');
  return (
    <div className={css['rows']} role="group" aria-label={field.label} aria-describedby={describedBy}>
      {rows.map((row, index) => (
        <div key={index} className={css['row']}>
          {index > 0 ? (
            <label htmlFor={`${id}-${index}`} className="sr-only">
              {t('values.value', { n: index + 1 })}
            </label>
          ) : null}
          <One
            field={field}
            value={row.value}
            onChange={(next) => change(index, { value: typeof next === 'string' ? next : '' })}
            {...(onBlur ? { onBlur } : {})}
            id={index === 0 ? id : `${id}-${index}`}
            invalid={invalid ?? false}
          />
          <AutoComplete
            value={row.label ?? ''}
            onChange={(label: string) => change(index, { label: label.slice(0, 40) })}
            options={suggested.map((label) => ({ value: label }))}
            placeholder={t('values.label')}
            aria-label={t('values.labelOf', { n: index + 1 })}
          />
          <Button
            type="text"
            icon={<X size={14} aria-hidden />}
            disabled={rows.length === 1 && row.value === ''}
            aria-label={t('values.remove', { value: row.value })}
            onClick={() => set(rows.length === 1 ? [EMPTY] : rows.filter((_, n) => n !== index))}
          />
        </div>
      ))}
      {rows.length < most ? (
        <Button
          type="link"
          size="small"
          className={css['add'] ?? ''}
          icon={<Plus size={14} aria-hidden />}
          disabled={rows.at(-1)?.value === ''}
          onClick={() => setRows([...rows, EMPTY])}
        >
          {t('values.add')}
        </Button>
      ) : null}
    </div>
  );
}
