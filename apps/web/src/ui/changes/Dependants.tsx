import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { textIn, type Locale } from '@mokuai/kernel';
import { usesOutside } from './uses.js';
import css from './changes.module.css';

const SHOWN = 8;

/** Who else speaks of what is removed, renamed or changed, and what of it is under way. */
export function Dependants({ dependants }: Pick<DraftImpact, 'dependants'>) {
  const { t, i18n } = useTranslation();
  const all = usesOutside(dependants);
  if (all.length === 0) return null;
  return (
    <section className={css['uses']} aria-label={t('changes.uses')}>
      <h3>
        <Link2 size={16} aria-hidden /> {t('changes.uses')}
      </h3>
      <ul>
        {all.slice(0, SHOWN).map(({ of, kind, name, label, running }) => (
          <li key={`${of} ${kind}/${name}`}>
            <code>{of.split('/').at(-1)}</code>
            <span>
              {t(`publish.kind.${kind}`)} <strong>{textIn(label ?? undefined, i18n.language as Locale, name)}</strong>
              {running > 0 ? <small>{t('changes.running', { count: running })}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      {all.length > SHOWN ? <p>{t('changes.moreUses', { count: all.length - SHOWN })}</p> : null}
    </section>
  );
}
