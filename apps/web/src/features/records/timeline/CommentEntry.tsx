import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Comment } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { api } from '../../../lib/api.js';
import { commentsKey } from '../../../lib/comments.js';
import { describeProblem } from '../../../lib/describe-problem.js';
import { CommentComposer } from './CommentComposer.js';
import { commentParts } from './comment-parts.js';
import { TimelineFrame } from './TimelineFrame.js';
import css from './timeline.module.css';

interface CommentEntryProps {
  readonly module: string;
  readonly record: string;
  readonly comment: Comment;
}

/** What somebody said; one's own words may be changed or taken back. */
export function CommentEntry({ module, record, comment }: CommentEntryProps) {
  const { t } = useTranslation();
  const { notification, modal } = App.useApp();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.delete(`/records/${module}/${record}/comments/${comment.id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: commentsKey(module, record) }),
    onError: (error) => {
      const { title, detail } = describeProblem(error, t);
      notification.error({ title, description: detail });
    },
  });
  const ask = () =>
    modal.confirm({
      title: t('comment.deleteTitle'),
      content: t('comment.deleteDetail'),
      okText: t('comment.delete'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => remove.mutateAsync().catch(() => undefined),
    });
  const name = comment.author.name || t('timeline.system');
  const items = [
    { key: 'edit', label: t('action.edit'), onClick: () => setEditing(true) },
    { key: 'delete', label: t('action.delete'), danger: true, onClick: () => void ask() },
  ];
  return (
    <TimelineFrame
      at={comment.at}
      sign={<UserAvatar name={name} size={24} />}
      line={
        <>
          <Trans i18nKey="timeline.said" values={{ name }} components={{ b: <b /> }} shouldUnescape />
          {comment.edited_at ? <small> {t('comment.edited')}</small> : null}
        </>
      }
    >
      {editing ? (
        <CommentComposer module={module} record={record} comment={comment} onDone={() => setEditing(false)} />
      ) : (
        <div className={css['bubble']}>
          <p>
            {commentParts(
              comment.text,
              comment.mentions.map((p) => p.name),
            ).map(({ kind, text }, index) =>
              kind === 'text' ? (
                text
              ) : kind === 'mention' ? (
                <b key={index}>{text}</b>
              ) : (
                <a key={index} href={text} target="_blank" rel="noopener noreferrer nofollow">
                  {text}
                </a>
              ),
            )}
          </p>
          {comment.own ? (
            <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
              <Button
                type="text"
                size="small"
                icon={<Ellipsis size={14} aria-hidden />}
                aria-label={t('comment.more')}
              />
            </Dropdown>
          ) : null}
        </div>
      )}
    </TimelineFrame>
  );
}
