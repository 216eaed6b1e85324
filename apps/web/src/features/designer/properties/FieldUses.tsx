import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '@mokuai/kernel';
import type { ModuleDocument } from '@mokuai/definition';
import type { DeskSession } from '../data/use-desk.js';
import { partOf, usesOf } from '../state/uses.js';
import { useLocalText } from '../use-local-text.js';
import css from '../designer.module.css';

interface FieldUsesProps {
  readonly session: DeskSession;
  readonly module: ModuleDocument;
  readonly field: string;
}

/** Where a field is used, with the way there. */
export function FieldUses({ session, module, field }: FieldUsesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const uses = useMemo(() => usesOf(session.desk, module, field), [session.desk, module, field]);
  if (uses.length === 0) return <p className={css['note']}>{t('designer.noUses')}</p>;
  return (
    <ul className={css['uses']}>
      {uses.map(({ key, document, count }) => {
        const label = 'label' in document ? (document.label as LocalText | undefined) : undefined;
        const layout = document.kind === 'layout' ? { layout: document.name } : {};
        return (
          <li key={key}>
            <Link to="/designer/$module" params={{ module: module.name }} search={{ tab: partOf(key), ...layout }}>
              <span className="ellipsis">{say(label, document.name)}</span>
              <small>
                {document.kind === 'module'
                  ? t('designer.titleField')
                  : `${t(`publish.kind.${document.kind}`)} · ${t('designer.useCount', { count })}`}
              </small>
              <ChevronRight size={14} aria-hidden />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
