import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Segmented } from 'antd';
import { CircleCheck, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageImport } from '@mokuai/contract';
import { EmptyState, SkeletonRows } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { draftsChanged } from '../../lib/drafts.js';
import { ChangeHead } from '../changes/ChangeHead.js';
import { ChangeList } from '../changes/ChangeList.js';
import { LinkButton } from '../LinkButton.js';
import { ProblemState } from '../ProblemState.js';
import { ProblemAlert } from '../ProblemAlert.js';
import { Faults, isFaulty } from './Faults.js';
import { sizeOf, withoutKeys, type PackageContentFile } from './package-files.js';
import css from './packages.module.css';

interface ImportDialogProps {
  readonly file: PackageContentFile;
  readonly name: string;
  readonly onClose: () => void;
}

type Side = 'ours' | 'theirs';

/** What of a file is new and what is there in another form, whose form holds for each, and the way to drafts of it. */
export function ImportDialog({ file, name, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [ours, setOurs] = useState<ReadonlySet<string>>(new Set());
  const told = useQuery({
    queryKey: ['import', name, file],
    queryFn: () => api.post<PackageImport>('/packages/import?dry=true', file),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const doing = useMutation({
    mutationFn: () => api.post<PackageImport>('/packages/import', withoutKeys(file, ours)),
    onSuccess: () => draftsChanged(client),
  });
  const changes = told.data?.changes ?? [];
  const conflicts = new Set(told.data?.conflicts ?? []);
  const fresh = changes.filter(({ kind, name: address }) => !conflicts.has(`${kind}/${address}`));
  const differing = changes.filter(({ kind, name: address }) => conflicts.has(`${kind}/${address}`));
  const same = sizeOf(file) - changes.length;
  const taken = changes.length - ours.size;
  const choose = (keys: Iterable<string>, side: Side): void => {
    const next = new Set(ours);
    for (const key of keys) if (side === 'ours') next.add(key); else next.delete(key); // prettier-ignore
    setOurs(next);
  };
  const title = <ChangeHead icon={Upload} title={t('packages.import.title', { name })} detail={t('packages.import.detail')} />; // prettier-ignore
  if (doing.data)
    return (
      <Modal open width={560} title={title} onCancel={onClose} footer={<Button onClick={onClose}>{t('packages.import.close')}</Button>}>
        <EmptyState
          icon={CircleCheck}
          title={t('packages.import.done', { count: doing.data.drafts })}
          detail={t('packages.import.doneDetail')}
          action={
            <LinkButton to="/designer" look="primary" onClick={onClose}>
              {t('packages.import.look')}
            </LinkButton>
          }
        />
      </Modal>
    ); // prettier-ignore
  return (
    <Modal
      open
      width={760}
      title={title}
      okText={t('packages.import.ok', { count: taken })}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: taken === 0, loading: doing.isPending }}
      onOk={() => doing.mutate()}
      onCancel={onClose}
    >
      <div className={css['body']}>
        <ProblemAlert error={doing.error} />
        <Faults error={told.error ?? doing.error} />
        {told.error && !isFaulty(told.error) ? <ProblemState error={told.error} /> : null}
        {!told.data && !told.error ? <SkeletonRows rows={4} /> : null}
        {told.data && changes.length === 0 ? <p className={css['hint']}>{t('packages.import.nothing')}</p> : null}
        {differing.length > 0 ? (
          <section className={css['part']} aria-label={t('packages.import.conflicts', { count: differing.length })}>
            <header>
              <h3>{t('packages.import.conflicts', { count: differing.length })}</h3>
              <Button size="small" onClick={() => choose(conflicts, 'ours')}>
                {t('packages.allOurs')}
              </Button>
              <Button size="small" onClick={() => choose(conflicts, 'theirs')}>
                {t('packages.import.allTheirs')}
              </Button>
            </header>
            <ChangeList
              changes={differing}
              beside={({ kind, name: address }) => (
                <Segmented<Side>
                  size="small"
                  aria-label={`${kind}/${address}`}
                  value={ours.has(`${kind}/${address}`) ? 'ours' : 'theirs'}
                  onChange={(side) => choose([`${kind}/${address}`], side)}
                  options={(['ours', 'theirs'] as const).map((value) => ({
                    value,
                    label: t(`packages.import.${value}`),
                  }))}
                />
              )}
            />
          </section>
        ) : null}
        {fresh.length > 0 ? (
          <section className={css['part']} aria-label={t('packages.import.fresh', { count: fresh.length })}>
            <header>
              <h3>{t('packages.import.fresh', { count: fresh.length })}</h3>
            </header>
            <ChangeList changes={fresh} />
          </section>
        ) : null}
        {told.data && same > 0 && changes.length > 0 ? (
          <p className={css['hint']}>{t('packages.import.same', { count: same })}</p>
        ) : null}
      </div>
    </Modal>
  );
}
