import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { textIn, type Locale } from '@mokuai/kernel';
import { DocumentLink } from './DocumentLink.js';
import { linesOf } from './lines.js';
import { usesOutside } from './uses.js';
import css from './changes.module.css';

const SHOWN = 8;

interface DependantsProps extends Pick<DraftImpact, 'dependants' | 'changes'> {
  readonly onLeave: (() => void) | undefined;
}

/** Who else speaks of what is removed, renamed or changed, and what of it is under way. */
export function Dependants({ dependants, changes, onLeave }: DependantsProps) {
  const { t, i18n } = useTranslation();
  const lines = changes.flatMap(linesOf);
  const called = (of: string): string => {
    const name = of.split('/').at(-1) ?? of;
    return textIn(lines.find((line) => line.key === of)?.label ?? undefined, i18n.language as Locale, name);
  };
  const all = usesOutside(dependants, changes);
  if (all.length === 0) return null;
  return (
    <section className={css['uses']} aria-label={t('changes.uses')}>
      <h3>
        <Link2 size={16} aria-hidden /> {t('changes.uses')}
      </h3>
      <ul>
        {all.slice(0, SHOWN).map(({ of, kind, name, label, running }) => (
          <li key={`${of} ${kind}/${name}`}>
            <span className="ellipsis" title={of.split('/').at(-1)}>
              {called(of)}
            </span>
            <span>
              {t(`publish.kind.${kind}`)}{' '}
              <strong>
                <Named kind={kind} name={name} label={label} onLeave={onLeave} />
              </strong>
              {running > 0 ? <small>{t('changes.running', { count: running })}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      {all.length > SHOWN ? <p>{t('changes.moreUses', { count: all.length - SHOWN })}</p> : null}
    </section>
  );
}

interface NamedProps extends Pick<DraftImpact['dependants'][number], 'kind' | 'name' | 'label'> {
  readonly onLeave: (() => void) | undefined;
}

function Named({ kind, name, label, onLeave }: NamedProps) {
  const { i18n } = useTranslation();
  const text = textIn(label ?? undefined, i18n.language as Locale, name);
  return (
    <DocumentLink kind={kind} name={name} onLeave={onLeave} otherwise={text}>
      {text}
    </DocumentLink>
  );
}
