import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { draftsChanged, impactQuery } from '../../../lib/drafts.js';
import { discardDraft } from '../data/definitions.js';
import { ChangeFrame } from '../../../ui/changes/ChangeFrame.js';
import { ChangeRow } from '../../../ui/changes/ChangeRow.js';
import css from '../designer.module.css';

interface DiscardDialogProps {
  readonly module: string | undefined;
  readonly onDiscarded: (() => void) | undefined;
  readonly onClose: () => void;
}

const belongs = (module: string | undefined, kind: string, name: string): boolean =>
  module === undefined || name.startsWith(`${module}.`) || (kind === 'module' && name === module);

/** Chooses which drafts to throw away: those of the module on screen to begin with. */
export function DiscardDialog({ module, onDiscarded, onClose }: DiscardDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data: impact } = useQuery(impactQuery);
  const changes = impact?.changes ?? [];
  const keyOf = ({ kind, name }: { kind: string; name: string }): string => `${kind}/${name}`;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(changes.filter(({ kind, name }) => belongs(module, kind, name)).map(keyOf)),
  );
  const deed = useMutation({
    mutationFn: async () => {
      for (const one of changes) if (chosen.has(keyOf(one))) await discardDraft(one.kind, one.name);
    },
    onSuccess: async () => {
      await draftsChanged(client);
      void message.success(t('publish.discarded'));
      onClose();
      onDiscarded?.();
    },
  });
  return (
    <Modal
      open
      width={560}
      title={t('publish.discardTitle')}
      okText={t('publish.discardChosen', { count: chosen.size })}
      cancelText={t('action.cancel')}
      okButtonProps={{ danger: true, disabled: chosen.size === 0, loading: deed.isPending }}
      onOk={() => deed.mutate()}
      onCancel={onClose}
    >
      <div className={css['dialog']}>
        <ProblemAlert error={deed.error} />
        <p className={css['hint']}>{t('publish.discardDetail')}</p>
        <ChangeFrame>
          {changes.map((change) => (
            <li key={keyOf(change)}>
              <Checkbox
                checked={chosen.has(keyOf(change))}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(keyOf(change));
                  else next.delete(keyOf(change));
                  setChosen(next);
                }}
              >
                <ChangeRow change={change} />
              </Checkbox>
            </li>
          ))}
        </ChangeFrame>
      </div>
    </Modal>
  );
}
