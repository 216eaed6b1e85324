import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../tabs.module.css';

interface LabelledProps {
  /** Of the setting. */
  readonly name: string;
  /** Words below it, by their key. */
  readonly hint?: string;
  /** It takes a whole row. */
  readonly wide?: boolean;
  readonly children: (id: string) => ReactElement;
}

/** One setting of a segment under its name. */
export function Labelled({ name, hint, wide = false, children }: LabelledProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={css['setting']} data-wide={wide || undefined}>
      <label htmlFor={id}>{t(`numbering.setting.${name}`)}</label>
      {children(id)}
      {hint === undefined ? null : <p className={css['hint']}>{t(hint)}</p>}
    </div>
  );
}
