import { ExternalLink, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, DuplicateMatch, EffectiveModule } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { Value } from '../../../field-views/Value.js';
import { usePreferences } from '../../../lib/preferences.js';
import css from './duplicates.module.css';

interface DuplicateListProps {
  readonly module: EffectiveModule;
  readonly found: readonly DuplicateMatch[];
}

/** Records that are the same, rule by rule, each to be opened beside what is being filled in. */
export function DuplicateList({ module, found }: DuplicateListProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  return (
    <ul className={css['rules']}>
      {found.map(({ rule, label, message, fields, records, hidden }) => (
        <li key={rule}>
          <p className={css['rule']}>{textIn(message ?? label, locale, rule)}</p>
          <ul className={css['records']}>
            {records.map((record) => (
              <li key={record.id}>
                <a href={`/m/${module.name}/${record.id}`} target="_blank" rel="noreferrer" className={css['title']}>
                  <RecordValue module={module} name={module.titleField} record={record} />
                  <ExternalLink size={14} strokeWidth={1.75} aria-label={t('duplicates.newTab')} />
                </a>
                {['owner', ...fields.filter((name) => name !== module.titleField)].map((name) => (
                  <span key={name} className={css['fact']}>
                    <RecordValue module={module} name={name} record={record} labelled />
                  </span>
                ))}
              </li>
            ))}
            {hidden ? (
              <li className={css['hidden']}>
                <EyeOff size={14} strokeWidth={1.75} aria-hidden />
                {t(records.length > 0 ? 'duplicates.more' : 'duplicates.hidden')}
              </li>
            ) : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface RecordValueProps {
  readonly module: EffectiveModule;
  readonly name: string;
  readonly record: ApiRecord;
  readonly labelled?: boolean;
}

function RecordValue({ module, name, record, labelled = false }: RecordValueProps) {
  const field = module.fields.find((one) => one.name === name);
  const value = record[name];
  if (!field || value === null || value === undefined) return labelled ? null : <>{record.id}</>;
  return (
    <>
      {labelled ? <small>{field.label}</small> : null}
      <Value field={field} value={value} record={record} place="inline" />
    </>
  );
}
