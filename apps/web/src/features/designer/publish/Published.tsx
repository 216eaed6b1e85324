import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Modal, Result } from 'antd';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoleDocument } from '@mokuai/definition';
import { appQuery } from '../../../lib/queries.js';
import { isBuiltIn } from '../data/built-in.js';
import { definitionsQuery } from '../data/definitions.js';
import { rightsOf } from '../tabs/rights.js';
import css from '../designer.module.css';
import own from './published.module.css';

interface PublishedProps {
  readonly revision: number;
  readonly module: string | undefined;
  readonly label: string;
  readonly onClose: () => void;
}

/** It is live: where to use it, and who else can. */
export function Published({ revision, module, label, onClose }: PublishedProps) {
  const { t } = useTranslation();
  const { data: app } = useQuery(appQuery);
  const { data: roles } = useQuery(definitionsQuery('role'));
  const isUsed = module !== undefined && app?.modules.some((one) => one.name === module);
  const isSeen = roles?.some(
    ({ name, document }) =>
      !isBuiltIn('role', name) && module !== undefined && (rightsOf(document as RoleDocument, module).read ?? 'none') !== 'none',
  ); // prettier-ignore
  return (
    <Modal open width={560} footer={null} onCancel={onClose} title={t('publish.title')}>
      <Result
        status="success"
        title={t('publish.done', { revision })}
        subTitle={t('publish.doneDetail')}
        extra={
          <div className={own['ways']}>
            <Button onClick={onClose}>{t('publish.stay')}</Button>
            {isUsed ? (
              <Link to="/m/$module" params={{ module }} className={css['linkButton'] ?? ''}>
                {t('publish.openList')}
              </Link>
            ) : null}
          </div>
        }
      />
      {isUsed && isSeen === false ? (
        <p className={own['unseen']}>
          <UsersRound size={16} aria-hidden />
          <span>{t('publish.unseen', { module: label })}</span>
          <Link to="/designer/$module" params={{ module }} search={{ tab: 'rights' }} onClick={onClose}>
            {t('publish.giveRights')}
          </Link>
        </p>
      ) : null}
    </Modal>
  );
}
