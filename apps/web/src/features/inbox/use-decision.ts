import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { ApiProblem } from '../../lib/problem.js';
import { act, acted, approvalQuery, type Act, type ApprovalAction } from './approvals.js';

/** Decisions that say no want to say why. */
const NEEDS_COMMENT: ReadonlySet<ApprovalAction> = new Set(['reject', 'return']);

/** Deciding on a submission: the words that go with it, what is missing, how it went. */
export interface Decision {
  readonly comment: string;
  readonly setComment: (comment: string) => void;
  /** Something was to be done that wants a comment first. */
  readonly missing: boolean;
  readonly pending: boolean;
  /** Why it was refused; undefined when somebody was merely quicker. */
  readonly error: Error | null;
  /** Somebody was quicker: how it stands now. */
  readonly moved: ApprovalDetail | undefined;
  readonly can: (action: ApprovalAction) => boolean;
  /** Does it, or says what is missing. */
  readonly go: (action: ApprovalAction, more?: Pick<Act, 'users' | 'position'>) => void;
}

const isMoved = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.status === 409;

const asDetail = (current: unknown): ApprovalDetail | undefined =>
  typeof current === 'object' && current !== null && 'actions' in current ? (current as ApprovalDetail) : undefined;

/** `edits` are sent with an approval; `onDone` is told what was done. */
export function useDecision(
  approval: ApprovalDetail,
  edits: Readonly<Record<string, unknown>>,
  onDone: (action: ApprovalAction) => void,
): Decision {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const [moved, setMoved] = useState<ApprovalDetail>();
  const deed = useMutation({
    mutationFn: ({ action, ...more }: Pick<Act, 'action' | 'users' | 'position'>) =>
      act(approval.id, {
        action,
        ...more,
        version: approval.version,
        ...(comment.trim() ? { comment: comment.trim() } : {}),
        ...(action === 'approve' && Object.keys(edits).length > 0 ? { data: edits } : {}),
      }),
    onSuccess: async (answer, { action }) => {
      setComment('');
      setMoved(undefined);
      client.setQueryData(approvalQuery(approval.id).queryKey, answer);
      void message.success(t(`inbox.did.${action}`));
      onDone(action);
      await acted(client, approval);
    },
    onError: async (error) => {
      if (!isMoved(error)) return;
      const current = asDetail(error.current);
      if (current) client.setQueryData(approvalQuery(approval.id).queryKey, current);
      setMoved(current);
      await acted(client, approval);
    },
  });
  const can = (action: ApprovalAction): boolean => approval.actions.includes(action);
  return {
    comment,
    setComment: (words) => {
      setComment(words);
      setMissing(false);
    },
    missing,
    pending: deed.isPending,
    error: isMoved(deed.error) && moved ? null : deed.error,
    moved,
    can,
    go: (action, more = {}) => {
      if (deed.isPending || !can(action)) return;
      if (NEEDS_COMMENT.has(action) && comment.trim() === '') return setMissing(true);
      deed.mutate({ action, ...more });
    },
  };
}
