import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface LeaveGuardProps {
  /** Does the form hold what is not saved? */
  readonly dirty: boolean;
  /** Set just before a way out that is meant: saved, or given up. */
  readonly leaving: RefObject<boolean>;
}

/** Asks before unsaved input is lost, whichever way the page is left. */
export function LeaveGuard({ dirty, leaving }: LeaveGuardProps) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: () => dirty && !leaving.current,
    enableBeforeUnload: () => dirty && !leaving.current,
    withResolver: true,
  });
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={t('leave.title')}
      width={440}
      okText={t('leave.discard')}
      okButtonProps={{ danger: true }}
      cancelText={t('leave.stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('leave.detail')}
    </Modal>
  );
}
