import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { ArrowLeft, Ellipsis, List, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import { Icon, OptionTag } from '@mokuai/ui';
import { impactQuery } from '../../lib/drafts.js';
import type { DeskSession } from './data/use-desk.js';
import { SessionState } from './studio/SessionState.js';
import { useLocalText } from './use-local-text.js';
import css from './designer.module.css';

interface EditorBarProps {
  readonly session: DeskSession;
  readonly module: ModuleDocument;
  readonly isLive: boolean;
  readonly tabs: ReactNode;
  /** Drafts the removal of the module; not for those that are built in. */
  readonly onRemove: (() => void) | undefined;
}

/** The editor's head: what is edited, its parts, whether it is saved, and steps back and forth. */
export function EditorBar({ session, module, isLive, tabs, onRemove }: EditorBarProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const revision = useQuery(impactQuery).data?.revision;
  const items = [
    ...(isLive
      ? [
          {
            key: 'list',
            icon: <List size={16} aria-hidden />,
            label: (
              <Link to="/m/$module" params={{ module: module.name }}>
                {t('publish.openList')}
              </Link>
            ),
          },
        ]
      : []),
    ...(onRemove
      ? [
          {
            key: 'remove',
            icon: <Trash2 size={16} aria-hidden />,
            label: t('designer.removeModule'),
            danger: true,
            onClick: onRemove,
          },
        ]
      : []),
  ];
  return (
    <header className={css['bar']}>
      <Link to="/designer" aria-label={t('designer.allModules')} className={css['back']}>
        <ArrowLeft size={16} aria-hidden />
      </Link>
      <span className={css['moduleSign']}>
        <Icon name={module.icon} size={16} />
      </span>
      <h1 className="ellipsis">{say(module.label, module.name)}</h1>
      {isLive ? (
        <span className={css['version']}>
          {revision === undefined ? t('designer.state.published') : t('designer.liveAs', { revision })}
        </span>
      ) : (
        <OptionTag label={t('designer.state.draft')} color="orange" />
      )}
      <div className={css['barTabs']}>{tabs}</div>
      <div className={css['barEnd']}>
        <SessionState session={session} />
        {items.length > 0 ? (
          <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
            <Button type="text" icon={<Ellipsis size={16} />} aria-label={t('nav.more')} />
          </Dropdown>
        ) : null}
      </div>
    </header>
  );
}
