import { Button, Dropdown, Input, type InputRef } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea.js';
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './decide.module.css';
import type { Decision } from './use-decision.js';

export const COMMENT_ID = 'inbox-comment';

interface CommentBoxProps {
  readonly decision: Decision;
  /** Takes the focus when it appears. */
  readonly eager?: boolean;
}

/** What one wants to say with a decision: own words, or phrases that are often said. */
export function CommentBox({ decision, eager = false }: CommentBoxProps) {
  const { t } = useTranslation();
  const note = useId();
  const box = useRef<TextAreaRef & InputRef>(null);
  const { comment, setComment, missing, can } = decision;
  useEffect(() => {
    if (missing || eager) box.current?.focus();
  }, [missing, eager]);
  const groups = can('approve') ? (['approve', 'decline'] as const) : [];
  return (
    <div className={css['comment']}>
      <div className={css['commentLine']}>
        <Input.TextArea
          ref={box}
          id={COMMENT_ID}
          aria-label={t('inbox.comment')}
          aria-describedby={missing ? note : undefined}
          placeholder={t('inbox.commentHint')}
          value={comment}
          maxLength={2000}
          autoSize={{ minRows: 1, maxRows: 5 }}
          status={missing ? 'error' : ''}
          onChange={(event) => setComment(event.target.value)}
        />
        {groups.length > 0 ? (
          <Dropdown
            trigger={['click']}
            placement="topRight"
            menu={{
              items: groups.map((group) => ({
                key: group,
                type: 'group' as const,
                label: t(group === 'approve' ? 'inbox.action.approve' : 'inbox.action.reject'),
                children: (['1', '2', '3'] as const).map((n) => ({
                  key: `${group}.${n}`,
                  label: t(`inbox.reason.${group}.${n}`),
                  onClick: () => setComment(t(`inbox.reason.${group}.${n}`)),
                })),
              })),
            }}
          >
            <Button iconPlacement="end" icon={<ChevronDown size={14} />}>
              {t('inbox.reasons')}
            </Button>
          </Dropdown>
        ) : null}
      </div>
      {missing ? (
        <p id={note} className={css['missing']} role="alert">
          {t('inbox.commentNeeded')}
        </p>
      ) : null}
    </div>
  );
}
