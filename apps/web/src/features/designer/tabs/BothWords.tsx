import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale, type LocalText } from '@mokuai/kernel';
import { withWords } from '../use-local-text.js';
import css from './tabs.module.css';

interface BothWordsProps {
  readonly label: string;
  readonly value: LocalText | undefined;
  readonly disabled?: boolean;
  /** `locale`: the language that was written in. */
  readonly onChange: (text: LocalText, locale: Locale) => void;
}

/** An admin's words in every language, side by side. */
export function BothWords({ label, value, disabled = false, onChange }: BothWordsProps) {
  const { t, i18n } = useTranslation();
  const locales = [...LOCALES].sort((a, b) => Number(b === i18n.language) - Number(a === i18n.language));
  const id = useId();
  return (
    <div className={css['both']} role="group" aria-label={label}>
      {locales.map((locale) => (
        <div key={locale} className={css['setting']}>
          <label htmlFor={`${id}-${locale}`}>
            {label} <small>{t(`locale.${locale}`)}</small>
          </label>
          <Input
            id={`${id}-${locale}`}
            lang={locale}
            maxLength={200}
            disabled={disabled}
            value={(typeof value === 'string' ? value : value?.[locale]) ?? ''}
            onChange={(event) => onChange(withWords(value, locale, event.target.value), locale)}
          />
        </div>
      ))}
    </div>
  );
}
