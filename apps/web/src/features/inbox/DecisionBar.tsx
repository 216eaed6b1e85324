import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Input } from 'antd';
import { Check, CornerUpLeft, MoreHorizontal, RotateCcw, Undo2, UserPlus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { describeProblem } from '../../lib/describe-problem.js';
import { ApiProblem } from '../../lib/problem.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { AddSignerDialog } from './AddSignerDialog.js';
import { act, acted, type Act, type ApprovalAction } from './approvals.js';
import css from './inbox.module.css';

interface DecisionBarProps {
  readonly approval: ApprovalDetail;
  readonly onStep: (by: number) => void;
  readonly onDecided: () => void;
}

/** Decisions that say no want to say why. */
const NEEDS_COMMENT: ReadonlySet<ApprovalAction> = new Set(['reject', 'return']);

/** What this person can do with the submission: a comment, and a button for each possible action; A, R, J, K on the keyboard. */
export function DecisionBar({ approval, onStep, onDecided }: DecisionBarProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const phone = usePhone();
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const [adding, setAdding] = useState(false);
  const deed = useMutation({
    mutationFn: (what: Omit<Act, 'version' | 'comment'>) =>
      act(approval.id, { ...what, version: approval.version, ...(comment.trim() ? { comment: comment.trim() } : {}) }),
    onSuccess: async (_answer, { action }) => {
      setComment('');
      setAdding(false);
      void message.success(t(`inbox.did.${action}`));
      if (action !== 'add_signer') onDecided();
      await acted(client, approval);
    },
    onError: async (error) => {
      // Somebody was faster: show how it stands now.
      if (error instanceof ApiProblem && error.status === 409) {
        void message.warning(describeProblem(error, t).title);
        await acted(client, approval);
      }
    },
  });
  const can = (action: ApprovalAction): boolean => approval.actions.includes(action);
  const go = (action: ApprovalAction): void => {
    if (deed.isPending || !can(action)) return;
    if (NEEDS_COMMENT.has(action) && comment.trim() === '') return setMissing(true);
    deed.mutate({ action });
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('input, textarea, [role=dialog], [contenteditable]')
      )
        return;
      const key = event.key.toLowerCase();
      if (key === 'j') onStep(1);
      else if (key === 'k') onStep(-1);
      else if (key === 'a') go('approve');
      else if (key === 'r') go('reject');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  if (approval.actions.length === 0) return null;
  const others = [
    { action: 'return', icon: <CornerUpLeft size={14} /> },
    { action: 'add_signer', icon: <UserPlus size={14} /> },
    { action: 'withdraw', icon: <Undo2 size={14} /> },
    { action: 'resubmit', icon: <RotateCcw size={14} /> },
  ] as const;
  const offered = others.filter(({ action }) => can(action));
  const start = (action: ApprovalAction): void => (action === 'add_signer' ? setAdding(true) : go(action));
  const conflict = deed.error instanceof ApiProblem && deed.error.status === 409;
  return (
    <footer className={css['decide']}>
      <ProblemAlert error={conflict ? null : deed.error} />
      <div>
        <Input.TextArea
          aria-label={t('inbox.comment')}
          placeholder={t('inbox.commentHint')}
          value={comment}
          maxLength={2000}
          autoSize={{ minRows: 1, maxRows: 5 }}
          status={missing ? 'error' : ''}
          onChange={(event) => {
            setComment(event.target.value);
            setMissing(false);
          }}
        />
        {missing ? (
          <p className={css['missing']} role="alert">
            {t('inbox.commentNeeded')}
          </p>
        ) : null}
      </div>
      <div className={css['buttons']}>
        {can('approve') ? (
          <Button
            type="primary"
            className={css['approve'] ?? ''}
            icon={<Check size={16} />}
            loading={deed.isPending}
            onClick={() => go('approve')}
          >
            {t('inbox.action.approve')}
            {phone ? null : <kbd aria-hidden>A</kbd>}
          </Button>
        ) : null}
        {can('reject') ? (
          <Button
            danger
            className={css['reject'] ?? ''}
            icon={<X size={16} />}
            disabled={deed.isPending}
            onClick={() => go('reject')}
          >
            {t('inbox.action.reject')}
            {phone ? null : <kbd aria-hidden>R</kbd>}
          </Button>
        ) : null}
        {phone && offered.length > 0 && can('approve') ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: offered.map(({ action, icon }) => ({
                key: action,
                icon,
                label: t(`inbox.action.${action}`),
                onClick: () => start(action),
              })),
            }}
          >
            <Button icon={<MoreHorizontal size={18} />} aria-label={t('nav.more')} />
          </Dropdown>
        ) : (
          offered.map(({ action, icon }) => (
            <Button key={action} icon={icon} disabled={deed.isPending} onClick={() => start(action)}>
              {t(`inbox.action.${action}`)}
            </Button>
          ))
        )}
      </div>
      {adding ? (
        <AddSignerDialog
          pending={deed.isPending}
          onCancel={() => setAdding(false)}
          onAdd={(users) => deed.mutate({ action: 'add_signer', users, position: 'before' })}
        />
      ) : null}
    </footer>
  );
}
