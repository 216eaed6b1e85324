import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import { Icon, OptionTag } from '@mokuai/ui';
import { isBuiltIn } from '../data/built-in.js';
import { useLocalText } from '../use-local-text.js';
import css from './modules.module.css';

interface ModuleCardProps {
  readonly entry: DefinitionEntry;
  /** How many records it has, where that is known. */
  readonly records: number | undefined;
  /** How many of its definitions wait to be published. */
  readonly waiting: number;
}

const STATE_COLOR = { published: 'green', draft: 'orange', removed: 'red' } as const;

/** One module: what it is called, how much is in it, and what of it is not published. */
export function ModuleCard({ entry, records, waiting }: ModuleCardProps) {
  const { t, i18n } = useTranslation();
  const say = useLocalText();
  const document = entry.document as ModuleDocument;
  const content = (
    <>
      <span className={css['sign']}>
        <Icon name={document.icon} size={18} />
      </span>
      <span className={css['words']}>
        <strong className="ellipsis">{say(document.label, entry.name)}</strong>
        <small className="ellipsis">
          <code>{entry.name}</code>
        </small>
      </span>
      {isBuiltIn('module', entry.name) ? (
        <OptionTag label={t('designer.builtIn')} />
      ) : (
        <OptionTag label={t(`designer.state.${entry.state}`)} color={STATE_COLOR[entry.state]} dot />
      )}
      <span className={css['facts']}>
        {t('designer.fieldCount', { count: document.fields.length })}
        {records === undefined ? null : (
          <span className="num">
            {' · '}
            {t('modules.records', { count: records, value: records.toLocaleString(i18n.language) })}
          </span>
        )}
        {waiting > 0 ? <b>{t('modules.waiting', { count: waiting })}</b> : null}
      </span>
    </>
  );
  // What is to be removed can be kept by discarding its draft, but not be edited.
  if (entry.state === 'removed') return <div className={css['card']}>{content}</div>;
  return (
    <Link to="/designer/$module" params={{ module: entry.name }} className={css['card'] ?? ''}>
      {content}
    </Link>
  );
}
