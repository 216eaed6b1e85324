import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { Package } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@mokuai/ui';
import { CHOOSING, published } from '../../lib/drafts.js';
import { ChangeHead } from '../../ui/changes/ChangeHead.js';
import { Impact } from '../../ui/changes/Impact.js';
import { Faults, isFaulty } from '../../ui/packages/Faults.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { carryOut, type Choices, type PackageDeed } from './packages.js';
import { PackageConflicts } from './PackageConflicts.js';
import css from './admin.module.css';

interface PackageDialogProps {
  readonly deed: PackageDeed;
  readonly onClose: () => void;
}

/** Shows what the coming or going of a package changes, lets conflicts be decided and losses be confirmed, and does it. */
export function PackageDialog({ deed, onClose }: PackageDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const choosing = useIsMutating({ mutationKey: CHOOSING });
  const [choices, setChoices] = useState<Choices>({});
  const [confirm, setConfirm] = useState<readonly string[]>([]);
  const first = useQuery({
    queryKey: ['package', deed],
    queryFn: () => carryOut(deed, { dry: true }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const conflicts = first.data?.conflicts ?? [];
  const isDecided = conflicts.every(({ key, path }) => choices[key + path]);
  // What is chosen changes what is lost.
  const told = useQuery({
    queryKey: ['package', deed, choices],
    queryFn: () => carryOut(deed, { dry: true, choices }),
    enabled: conflicts.length > 0 && isDecided,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const doing = useMutation({
    mutationFn: () => carryOut(deed, { choices, confirm }),
    onSuccess: async () => {
      await published(client);
      void message.success(t(`packages.done.${deed.words}`, { name: deed.label }));
      onClose();
    },
  });
  const impact = (conflicts.length > 0 ? (told.data ?? first.data) : first.data)?.impact;
  const ready =
    impact !== null &&
    impact !== undefined &&
    isDecided &&
    choosing === 0 &&
    impact.errors.length === 0 &&
    !impact.failing.some(({ blocks }) => blocks) &&
    impact.losses.every((loss) => confirm.includes(loss.confirm));
  return (
    <Modal
      open
      width={760}
      title={
        <ChangeHead
          icon={Package}
          title={t(`packages.title.${deed.words}`, { name: deed.label })}
          detail={t(`packages.detail.${deed.words}`)}
        />
      }
      okText={t(`packages.ok.${deed.words}`)}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !ready, loading: doing.isPending, danger: (impact?.losses.length ?? 0) > 0 }}
      onOk={() => doing.mutate()}
      onCancel={onClose}
    >
      <div className={css['rollBack']}>
        <ProblemAlert error={doing.error} />
        <Faults error={first.error ?? doing.error} />
        {first.error && !isFaulty(first.error) ? (
          <ProblemState error={first.error} retry={() => void first.refetch()} />
        ) : null}
        {!first.data && !first.error ? <SkeletonRows rows={4} /> : null}
        {conflicts.length > 0 ? (
          <PackageConflicts conflicts={conflicts} choices={choices} onChoose={setChoices} />
        ) : null}
        {impact && isDecided && impact.changes.length === 0 ? (
          <p className={css['hint']}>{t('packages.same')}</p>
        ) : null}
        {impact && impact.changes.length > 0 ? (
          <Impact
            impact={impact}
            confirmed={confirm}
            onConfirm={setConfirm}
            onChosen={() => Promise.all([first.refetch(), conflicts.length > 0 && told.refetch()])}
            onLeave={onClose}
          />
        ) : null}
      </div>
    </Modal>
  );
}
