import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import type { Locale, LocalText } from '@mokuai/kernel';
import css from '../designer.module.css';

interface WordsProps {
  readonly label: string;
  readonly language: Locale;
  readonly value: LocalText | undefined;
  readonly onChange: (words: string) => void;
  readonly multiline?: boolean;
  /** The most that can be said. */
  readonly most?: number;
  /** What stands at the end of the label. */
  readonly aside?: ReactNode;
}

const own = (text: LocalText | undefined, language: Locale): string =>
  (typeof text === 'string' ? text : text?.[language]) ?? '';

/** An admin's words in one of the languages; the other's stand behind as a reminder. */
export function Words({ label, language, value, onChange, multiline = false, most = 200, aside }: WordsProps) {
  const id = useId();
  const other = own(value, language === 'en' ? 'zh-CN' : 'en');
  const shared = {
    id,
    value: own(value, language),
    placeholder: other,
    lang: language,
    maxLength: most,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={css['setting']}>
      <span className={css['settingHead']}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </span>
      {multiline ? <Input.TextArea {...shared} autoSize={{ minRows: 2, maxRows: 5 }} /> : <Input {...shared} />}
    </div>
  );
}
