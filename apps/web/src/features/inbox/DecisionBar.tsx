import { Button, Dropdown, Switch } from 'antd';
import { Check, ChevronRight, CornerUpLeft, MessageSquareText, MoreHorizontal, RotateCcw, Undo2, UserPlus, X } from 'lucide-react'; // prettier-ignore
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@mokuai/ui';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import type { ApprovalAction } from './approvals.js';
import { COMMENT_ID, CommentBox } from './CommentBox.js';
import css from './decide.module.css';
import { Moved } from './Moved.js';
import type { Decision } from './use-decision.js';
import { useKeys } from './use-keys.js';

const AddSignerDialog = lazy(async () => ({ default: (await import('./AddSignerDialog.js')).AddSignerDialog }));

interface DecisionBarProps {
  readonly decision: Decision;
  /** Opens the next submission; undefined where there is none. */
  readonly next: (() => void) | undefined;
  readonly autoNext: readonly [boolean, (on: boolean) => void];
}

const OTHERS = [
  { action: 'return', icon: CornerUpLeft },
  { action: 'add_signer', icon: UserPlus },
  { action: 'withdraw', icon: Undo2 },
  { action: 'resubmit', icon: RotateCcw },
] as const;

/** What this person can do with the submission, always in reach: a comment, and a button for each possible action. */
export function DecisionBar({ decision, next, autoNext: [autoNext, setAutoNext] }: DecisionBarProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [adding, setAdding] = useState(false);
  const [writing, setWriting] = useState(false);
  const { can, go, pending, moved, missing } = decision;
  const offered = OTHERS.filter(({ action }) => can(action));
  const decides = can('approve');
  const start = (action: ApprovalAction): void => (action === 'add_signer' ? setAdding(true) : go(action));
  useKeys({
    a: decides ? () => go('approve') : undefined,
    r: can('reject') ? () => go('reject') : undefined,
    c: () => document.getElementById(COMMENT_ID)?.focus(),
  });
  if (!decides && offered.length === 0 && !moved && !decision.error) return null;

  const folded = phone && decides;
  return (
    <footer className={css['decide']}>
      {moved ? <Moved approval={moved} /> : null}
      <ProblemAlert error={decision.error} />
      {(decides || offered.length > 0) && (!folded || writing || missing || decision.comment !== '') ? (
        <CommentBox decision={decision} eager={folded && writing} />
      ) : null}
      <div className={css['buttons']}>
        {folded ? (
          <button type="button" className={css['quiet']} aria-expanded={writing} onClick={() => setWriting(!writing)}>
            <MessageSquareText size={20} strokeWidth={1.75} aria-hidden />
            {t('inbox.writeComment')}
          </button>
        ) : null}
        {folded && offered.length > 0 ? (
          <Dropdown
            trigger={['click']}
            placement="topLeft"
            classNames={{ root: css['menu'] ?? '' }}
            menu={{
              items: offered.map(({ action, icon: Sign }) => ({
                key: action,
                icon: <Sign size={16} />,
                label: t(`inbox.action.${action}`),
                onClick: () => start(action),
              })),
            }}
          >
            <button type="button" className={css['quiet']}>
              <MoreHorizontal size={20} strokeWidth={1.75} aria-hidden />
              {t('nav.more')}
            </button>
          </Dropdown>
        ) : null}
        {decides ? (
          <Button
            type="primary"
            className={css['approve'] ?? ''}
            icon={phone ? null : <Check size={16} />}
            loading={pending}
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
            icon={phone ? null : <X size={16} />}
            disabled={pending}
            onClick={() => go('reject')}
          >
            {t('inbox.action.reject')}
            {phone ? null : <kbd aria-hidden>R</kbd>}
          </Button>
        ) : null}
        {folded
          ? null
          : offered.map(({ action, icon: Sign }) => (
              <Button
                key={action}
                type={action === 'resubmit' ? 'primary' : 'default'}
                icon={<Sign size={14} />}
                disabled={pending}
                onClick={() => start(action)}
              >
                {t(`inbox.action.${action}`)}
              </Button>
            ))}
        {phone || !next ? null : (
          <span className={css['next']}>
            {moved && !decides ? (
              <Button type="text" iconPlacement="end" icon={<ChevronRight size={14} />} onClick={next}>
                {t('inbox.next')}
              </Button>
            ) : (
              <label>
                <Switch size="small" checked={autoNext} onChange={setAutoNext} />
                {t('inbox.autoNext')}
              </label>
            )}
          </span>
        )}
      </div>
      {adding ? (
        <Suspense>
          <AddSignerDialog
            pending={pending}
            onCancel={() => setAdding(false)}
            onAdd={(users) => {
              setAdding(false);
              go('add_signer', { users, position: 'before' });
            }}
          />
        </Suspense>
      ) : null}
    </footer>
  );
}
