import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PackageContent } from '@mokuai/contract';
import { addressIn, kindOf } from './groups.js';
import { useContentName } from './use-content-name.js';
import css from './packages.module.css';

interface ComesAlongProps {
  readonly entries: readonly PackageContent[];
  readonly along: readonly PackageContent[];
}

const REASONS = 3;

/** What nobody chose and what those that are chosen cannot be without, each with the reason. */
export function ComesAlong({ entries, along }: ComesAlongProps) {
  const { t } = useTranslation();
  const nameOf = useContentName(entries);
  if (along.length === 0) return null;
  return (
    <section className={css['along']} aria-label={t('packages.export.along', { count: along.length })}>
      <h3>
        <Link2 size={16} aria-hidden /> {t('packages.export.along', { count: along.length })}
      </h3>
      <ul>
        {along.map(({ key, because }) => {
          const reasons = because
            .slice(0, REASONS)
            .map((one) => nameOf(one, true))
            .join(t('list.separator'));
          return (
            <li key={key}>
              <span>{t(`publish.kind.${kindOf(key)}`)}</span>
              <strong>{nameOf(key)}</strong>
              <code>{addressIn(key)}</code>
              <small>
                {because.length > REASONS
                  ? t('packages.export.becauseMore', { names: reasons, count: because.length - REASONS })
                  : t('packages.export.because', { names: reasons })}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
