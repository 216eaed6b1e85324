import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../tabs.module.css';

interface LabelledProps {
  /** Of the setting. */
  readonly name: string;
  readonly children: (id: string) => ReactElement;
}

/** One setting of a segment under its name. */
export function Labelled({ name, children }: LabelledProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>{t(`numbering.setting.${name}`)}</label>
      {children(id)}
    </div>
  );
}
