import { useMutation, useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Modal, Segmented } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput, SkeletonRows } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { keepFile } from '../../lib/keep-file.js';
import { ChangeHead } from '../changes/ChangeHead.js';
import { ProblemAlert } from '../ProblemAlert.js';
import { ProblemState } from '../ProblemState.js';
import { ComesAlong } from './ComesAlong.js';
import { contentsQuery } from './contents.js';
import { ExportGroups } from './ExportGroups.js';
import css from './packages.module.css';

const NAME = /^[a-z][a-z0-9_-]{0,62}$/;
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;

/** Chooses definitions for a file: what comes along because those cannot be without it is shown, with the reason. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState(true);
  const [by, setBy] = useState<'module' | 'kind'>('module');
  const [written, setWritten] = useState('');
  const [head, setHead] = useState<{ readonly name: string; readonly version: string }>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = useQuery(contentsQuery({ published: !drafts }));
  const entries = all.data ?? [];
  const chosen = entries.map(({ key }) => key).filter((key) => !left.has(key));
  const isPart = chosen.length > 0 && chosen.length < entries.length;
  const closure = useQuery({
    ...contentsQuery({ published: !drafts, only: chosen, dependencies: true }),
    enabled: isPart,
    placeholderData: (before) => before,
  });
  const along = isPart ? (closure.data ?? []).filter(({ key }) => left.has(key)) : [];
  const exporting = useMutation({
    mutationFn: () =>
      api.post<object>('/packages/export', {
        published: !drafts,
        ...(isPart && { only: chosen, dependencies: true }),
      }),
    onSuccess: (content) => {
      keepFile(
        `${head ? `${head.name}-${head.version}` : 'mokuai'}.json`,
        head ? { ...content, package: head.name, version: head.version } : content,
      );
      onClose();
    },
  });
  const wrong = head && { name: !NAME.test(head.name), version: !VERSION.test(head.version) };
  const ready = chosen.length > 0 && !wrong?.name && !wrong?.version && !(isPart && closure.isPlaceholderData);
  return (
    <Modal
      open
      width={760}
      title={<ChangeHead icon={Download} title={t('packages.export.title')} detail={t('packages.export.detail')} />}
      okText={t('packages.export.ok', { count: chosen.length + along.length })}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: exporting.isPending }}
      onOk={() => exporting.mutate()}
      onCancel={onClose}
    >
      <div className={css['body']}>
        <ProblemAlert error={exporting.error ?? closure.error} />
        {all.error ? <ProblemState error={all.error} retry={() => void all.refetch()} /> : null}
        {!all.data && !all.error ? <SkeletonRows rows={6} /> : null}
        {all.data ? (
          <>
            <div className={css['bar']}>
              <SearchInput
                value={written}
                onChange={setWritten}
                label={t('packages.export.search')}
                clearLabel={t('packages.export.clear')}
              />
              <Segmented<'module' | 'kind'>
                aria-label={t('packages.export.by')}
                value={by}
                onChange={setBy}
                options={(['module', 'kind'] as const).map((value) => ({
                  value,
                  label: t(`packages.export.by_${value}`),
                }))}
              />
            </div>
            <ExportGroups {...{ entries, by, written, left, along }} onLeft={setLeft} />
            <ComesAlong entries={entries} along={along} />
            <div className={css['how']}>
              <Checkbox checked={drafts} onChange={(event) => setDrafts(event.target.checked)}>
                {t('packages.export.drafts')}
              </Checkbox>
              <Checkbox
                checked={head !== undefined}
                onChange={(event) => setHead(event.target.checked ? { name: '', version: '1.0.0' } : undefined)}
              >
                {t('packages.export.installable')}
              </Checkbox>
              {head ? (
                <div className={css['naming']}>
                  <Input
                    autoFocus
                    aria-label={t('packages.export.name')}
                    placeholder={t('packages.export.name')}
                    value={head.name}
                    {...(wrong?.name && head.name !== '' && { status: 'error' as const })}
                    onChange={(event) => setHead({ ...head, name: event.target.value.trim() })}
                  />
                  <Input
                    aria-label={t('packages.export.version')}
                    value={head.version}
                    {...(wrong?.version && { status: 'error' as const })}
                    onChange={(event) => setHead({ ...head, version: event.target.value.trim() })}
                  />
                  <small>{t('packages.export.nameHint')}</small>
                </div>
              ) : null}
            </div>
          </>
        ) : null}
      </div>
    </Modal>
  );
}
