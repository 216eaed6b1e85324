import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface LeaveGuardProps {
  /** Does the form hold what is not saved? */
  readonly dirty: boolean;
  /** Set just before a way out that is meant: saved, or given up. */
  readonly leaving?: RefObject<boolean>;
  /** Other parts of the same page are no way out. */
  readonly wholePage?: boolean;
}

/** Asks before unsaved input is lost, whichever way the page is left. */
export function LeaveGuard({ dirty, leaving, wholePage = false }: LeaveGuardProps) {
  const { t } = useTranslation();
  const lost = (): boolean => dirty && leaving?.current !== true;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => lost() && !(wholePage && current.pathname === next.pathname),
    enableBeforeUnload: lost,
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
