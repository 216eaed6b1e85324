import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Segmented, Select } from 'antd';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionEntry } from '@mokuai/contract';
import { SkeletonRows } from '@mokuai/ui';
import { ChangeHead } from '../../ui/changes/ChangeHead.js';
import { ChangeLines } from '../../ui/changes/ChangeLines.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { JsonDiff } from './JsonDiff.js';
import { differenceQuery } from './revisions.js';
import css from './admin.module.css';

interface CompareDialogProps {
  /** Newest first; two at least. */
  readonly revisions: readonly RevisionEntry[];
  readonly onClose: () => void;
}

/** What differs between any two revisions, in words or as it is written. */
export function CompareDialog({ revisions, onClose }: CompareDialogProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(revisions[1]!.revision);
  const [to, setTo] = useState(revisions[0]!.revision);
  const [manner, setManner] = useState<'words' | 'json'>('words');
  const { data, error, refetch } = useQuery(differenceQuery(from, to));
  const options = revisions.map(({ revision, message }) => ({
    value: revision,
    label: [`v${revision}`, message].filter(Boolean).join(' · '),
  }));
  return (
    <Modal
      open
      width={840}
      title={<ChangeHead icon={GitCompareArrows} title={t('admin.compare.title')} detail={t('admin.compare.detail')} />}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('admin.close')}</Button>}
    >
      <div className={css['compare']}>
        <Select
          aria-label={t('admin.compare.from')}
          value={from}
          options={options}
          onChange={setFrom}
          showSearch={{ optionFilterProp: 'label' }}
        />
        <span>→</span>
        <Select
          aria-label={t('admin.compare.to')}
          value={to}
          options={options}
          onChange={setTo}
          showSearch={{ optionFilterProp: 'label' }}
        />
        <Segmented<'words' | 'json'>
          aria-label={t('admin.compare.manner')}
          value={manner}
          onChange={setManner}
          options={(['words', 'json'] as const).map((value) => ({ value, label: t(`admin.compare.${value}`) }))}
        />
      </div>
      <div className={css['difference']} role="region" aria-label={t('admin.compare.title')} tabIndex={0}>
        {error ? <ProblemState error={error} retry={() => void refetch()} /> : null}
        {!data && !error ? <SkeletonRows rows={4} /> : null}
        {data?.changes.length === 0 ? <p>{t('admin.compare.same')}</p> : null}
        {data && data.changes.length > 0 ? (
          manner === 'words' ? (
            <ChangeLines changes={data.changes} />
          ) : (
            <JsonDiff changes={data.changes} />
          )
        ) : null}
      </div>
    </Modal>
  );
}
