import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale, type LocalText } from '@mokuai/kernel';
import type { DocumentFault } from '../../data/use-faults.js';
import { withWords } from '../../use-local-text.js';
import type { FlowReference } from '../data/references.js';
import { FieldRow } from './FieldRow.js';
import { TemplateInput } from './TemplateInput.js';

interface WordsFieldProps {
  readonly label: string;
  readonly value: LocalText | undefined;
  readonly onChange: (value: LocalText | undefined, locale: Locale) => void;
  /** With them, the words may refer to fields. */
  readonly references?: readonly FlowReference[];
  readonly tall?: boolean;
  readonly required?: boolean;
  readonly faults?: readonly DocumentFault[];
}

/** Words in every language, the one on screen first; without any, they are left out. */
export function WordsField(props: WordsFieldProps) {
  const { label, value, onChange, references, tall = false, required = false, faults = [] } = props;
  const { t, i18n } = useTranslation();
  const id = useId();
  const locales = [...LOCALES].sort((a, b) => Number(b === i18n.language) - Number(a === i18n.language));
  const of = (locale: Locale): string => (typeof value === 'string' ? value : value?.[locale]) ?? '';
  const change = (locale: Locale, words: string): void => {
    const next = withWords(value, locale, words);
    const filled = Object.entries(next).filter(([, text]) => text !== '');
    onChange(filled.length === 0 ? undefined : (Object.fromEntries(filled) as LocalText), locale);
  };
  return locales.map((locale, index) => {
    const name = `${label} ${t(`locale.${locale}`)}`;
    return (
      <FieldRow
        key={locale}
        label={label}
        note={t(`locale.${locale}`)}
        required={required && index === 0}
        faults={faults.filter(({ path }) => path === `/${locale}` || (path === '' && index === 0))}
        {...(references ? {} : { htmlFor: `${id}-${locale}` })}
      >
        {references ? (
          <TemplateInput
            label={name}
            lang={locale}
            tall={tall}
            value={of(locale)}
            references={references}
            onChange={(words) => change(locale, words)}
          />
        ) : (
          <Input
            id={`${id}-${locale}`}
            lang={locale}
            maxLength={200}
            value={of(locale)}
            onChange={(event) => change(locale, event.target.value)}
          />
        )}
      </FieldRow>
    );
  });
}
