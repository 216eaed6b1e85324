import { Button, Tooltip } from 'antd';
import { CloudAlert, CloudCheck, CloudUpload, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../lib/describe-problem.js';
import { ApiProblem } from '../../../lib/problem.js';
import type { DeskSession } from '../data/use-desk.js';
import css from '../designer.module.css';

/** Whether what is edited is saved, and steps back and forth. */
export function SessionState({ session }: { readonly session: DeskSession }) {
  const { t } = useTranslation();
  return (
    <>
      <Saving session={session} />
      <Step label={t('designer.undo')} icon={<Undo2 size={16} />} onClick={session.canUndo ? session.undo : null} />
      <Step label={t('designer.redo')} icon={<Redo2 size={16} />} onClick={session.canRedo ? session.redo : null} />
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: (() => void) | null;
}

const Step = ({ label, icon, onClick }: StepProps) => (
  <Tooltip title={label}>
    <Button type="text" icon={icon} aria-label={label} disabled={onClick === null} onClick={() => onClick?.()} />
  </Tooltip>
);

/** Whether drafts are saved. */
function Saving({ session: { saving } }: { readonly session: DeskSession }) {
  const { t, i18n } = useTranslation();
  const invalid = saving.kind === 'failed' && saving.error instanceof ApiProblem && saving.error.status === 422;
  const failed =
    saving.kind === 'failed'
      ? { ...describeProblem(saving.error, t), ...(invalid ? { title: t('designer.refused') } : {}) }
      : saving.kind === 'conflict'
        ? { title: t('designer.conflict'), detail: '' }
        : null;
  const Sign = failed ? CloudAlert : saving.kind === 'saved' ? CloudCheck : CloudUpload;
  const words =
    failed?.title ??
    (saving.kind === 'saved'
      ? saving.at
        ? t('designer.savedAt', { time: saving.at.toLocaleTimeString(i18n.language, { hour12: false }) })
        : t('designer.saved')
      : t('designer.saving'));
  return (
    <Tooltip title={failed?.detail ?? ''}>
      <span className={css['saving']} data-failed={failed ? true : undefined} role="status">
        <Sign size={16} aria-hidden data-done={saving.kind === 'saved' || undefined} />{' '}
        <span className="ellipsis">{words}</span>
      </span>
    </Tooltip>
  );
}
