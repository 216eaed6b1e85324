import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeskSession } from '../data/use-desk.js';

interface ConflictNoticeProps {
  readonly session: DeskSession;
  /** Begins again with what is on the server. */
  readonly onReload: () => void;
}

/** Somebody else saved one of the drafts meanwhile: whose shall it be? */
export function ConflictNotice({ session, onReload }: ConflictNoticeProps) {
  const { t } = useTranslation();
  if (session.saving.kind !== 'conflict') return null;
  return (
    <Alert
      banner
      type="warning"
      title={t('designer.conflictDetail')}
      action={
        <>
          <Button size="small" onClick={onReload}>
            {t('designer.takeTheirs')}
          </Button>{' '}
          <Button size="small" onClick={session.overwrite}>
            {t('designer.keepMine')}
          </Button>
        </>
      }
    />
  );
}
