import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { textIn, type Locale } from '@mokuai/kernel';
import { ChangeWord } from './ChangeWord.js';
import css from './changes.module.css';

/** One changed definition: whether it is new, what kind, and which. */
export function ChangeRow({ change }: { readonly change: DraftImpact['changes'][number] }) {
  const { t, i18n } = useTranslation();
  const label = textIn(change.label ?? undefined, i18n.language as Locale);
  return (
    <span className={css['row']}>
      <ChangeWord change={change.change}>{t(`publish.change.${change.change}`)}</ChangeWord>
      <span>{t(`publish.kind.${change.kind}`)}</span>
      {label === '' ? null : <strong className="ellipsis">{label}</strong>}
      <code className="ellipsis">{change.name}</code>
    </span>
  );
}
