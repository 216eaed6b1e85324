import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomButton, EffectiveModule } from '@mokuai/contract';
import type { RefusedRecord } from '../../../lib/bulk.js';
import { pressButton } from '../../../lib/press.js';
import { keys } from '../../../lib/queries.js';
import { useNotices } from '../../../ui/notices/use-notices.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import css from './press-dialog.module.css';

interface PressDialogProps {
  readonly module: EffectiveModule;
  readonly button: CustomButton;
  readonly ids: readonly string[];
  /** With those that were left as they are, and those that it did not come to. */
  readonly onDone: (refused: readonly RefusedRecord[], left: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Asks once more before a button does what it does to many records, shows how far it is, and can be stopped in between. */
export function PressDialog({ module, button, ids, onDone, onClose }: PressDialogProps) {
  const { t } = useTranslation();
  const { notification } = useNotices();
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const stopped = useRef(false);
  const count = ids.length;
  const press = useMutation({
    mutationFn: async () => {
      let came = 0;
      const refused = await pressButton(
        { module: module.name, button: button.name, on: 'bulk' },
        ids.map((id) => ({ id })),
        (now) => {
          came = now;
          setDone(now);
          return !stopped.current;
        },
      );
      return { refused, came };
    },
    onSuccess: ({ refused, came }) => {
      const good = came - refused.length;
      if (good > 0) notification.success({ title: t('press.done', { count: good, label: button.label }) });
      onDone(refused, ids.slice(came));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.records(module.name) }),
  });
  return (
    <Modal
      open
      width={440}
      title={t('press.title', { count, label: button.label })}
      okText={t('press.do', { count })}
      cancelText={t(press.isPending ? 'press.stop' : 'action.cancel')}
      confirmLoading={press.isPending}
      mask={{ closable: false }}
      onOk={() => press.mutate()}
      onCancel={() => {
        if (press.isPending) stopped.current = true;
        else onClose();
      }}
    >
      <div className={css['body']}>
        <ProblemAlert error={press.error} />
        {button.confirm ? <p>{button.confirm}</p> : null}
        <p>{t('press.each')}</p>
        {press.isPending ? (
          <Progress
            percent={Math.round((done / count) * 100)}
            aria-label={t('press.progress', { done, count })}
            format={() => `${done} / ${count}`}
          />
        ) : null}
      </div>
    </Modal>
  );
}
