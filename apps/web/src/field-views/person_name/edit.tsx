import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { usePreferences } from '../../lib/preferences.js';
import { useWords } from '../../lib/words.js';
import type { EditProps } from '../field-view.js';
import { nameOf, type PersonName } from './name-words.js';
import css from './name.module.css';

const ORDERS = {
  'zh-CN': ['family', 'given', 'salutation'],
  en: ['salutation', 'given', 'family'],
} as const;

const WORDS = {
  family: 'personName.family',
  given: 'personName.given',
  salutation: 'personName.salutation',
} as const;

const MOST = { family: 60, given: 60, salutation: 30 } as const;

/** In a cell Tab goes to the next cell: from the parts of a name to the next part first. */
function stay(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || !(event.target instanceof HTMLInputElement)) return;
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  const next = inputs.indexOf(event.target) + (event.shiftKey ? -1 : 1);
  if (inputs[next]) event.stopPropagation();
}

/** Family name and given name side by side, in the order of the reader's language. */
export function Edit({ field, value, onChange, onBlur, id, invalid, describedBy }: EditProps) {
  const t = useWords();
  const { locale } = usePreferences();
  const name = nameOf(value);
  const parts = ORDERS[locale].filter((part) => part !== 'salutation' || field.settings['salutation'] === true);
  const set = (part: keyof PersonName, text: string): void => {
    const filled = Object.entries({ ...name, [part]: text }).filter(([, one]) => one !== '');
    onChange(filled.length === 0 ? null : Object.fromEntries(filled));
  };
  // The label of the field names the first part that every name has.
  const first = parts.find((part) => part !== 'salutation');
  return (
    <span className={css['parts']} role="group" aria-label={field.label} onKeyDown={stay} data-parts={parts.join(' ')}>
      {parts.map((part) => (
        <Input
          key={part}
          {...(part === first ? { id } : {})}
          value={name[part] ?? ''}
          onChange={({ target }) => set(part, target.value)}
          {...(onBlur ? { onBlur } : {})}
          maxLength={MOST[part]}
          placeholder={t(WORDS[part])}
          aria-label={`${field.label} · ${t(WORDS[part])}`}
          status={invalid ? 'error' : ''}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          autoComplete="off"
        />
      ))}
    </span>
  );
}
