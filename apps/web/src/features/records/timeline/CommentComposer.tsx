import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Mentions } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment, SavedComment } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { commentsKey } from '../../../lib/comments.js';
import { useFoundRecords } from '../../../field-views/shared/use-found-records.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { mentionsIn } from './comment-parts.js';
import css from './timeline.module.css';

interface CommentComposerProps {
  readonly module: string;
  readonly record: string;
  /** The comment to say in other words; without one, a new one is written. */
  readonly comment?: Comment;
  readonly onDone?: () => void;
}

const MOST = 10_000;

/** Writes a comment; `@` offers colleagues to mention. */
export function CommentComposer({ module, record, comment, onDone }: CommentComposerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [text, setText] = useState(comment?.text ?? '');
  const [typed, setTyped] = useState<string>();
  const chosen = useRef(new Map(comment?.mentions.map(({ id, name }) => [id, name])));
  const { found, searching } = useFoundRecords('user', typed ?? '', typed !== undefined);
  // What was found for fewer letters is still shown while more is asked for: it must not be chosen by mistake.
  const people = searching ? found.filter(({ title }) => title.includes(typed ?? '')) : found;
  const path = `/records/${module}/${record}/comments`;
  const save = useMutation({
    mutationFn: (body: { readonly text: string; readonly mentions: readonly string[] }) =>
      comment ? api.patch<SavedComment>(`${path}/${comment.id}`, body) : api.post<SavedComment>(path, body),
    onSuccess: async ({ not_told: strangers }) => {
      if (strangers.length > 0) {
        const names = strangers.map((p) => p.name).join(t('list.comma'));
        void message.warning(t('comment.notTold', { names }));
      }
      await client.invalidateQueries({ queryKey: commentsKey(module, record) });
      setText('');
      chosen.current.clear();
      onDone?.();
    },
  });
  const said = text.trim();
  const send = () => {
    if (said !== '' && !save.isPending) save.mutate({ text: said, mentions: mentionsIn(said, chosen.current) });
  };
  return (
    <form
      className={css['composer']}
      data-open={said !== '' || comment ? true : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Mentions
        value={text}
        onChange={(now) => {
          setText(now);
          // Input methods write without keys, which is all that `onSearch` hears.
          const open = /@([^\s@]*)$/.exec(now);
          if (open) setTyped(open[1]);
        }}
        onSearch={setTyped}
        onSelect={({ value }) => {
          const person = people.find(({ title }) => title === value);
          if (person) chosen.current.set(person.id, person.title);
        }}
        options={people.map(({ id, title }) => ({ key: id, value: title, label: title }))}
        filterOption={false}
        loading={searching}
        notFoundContent={t('picker.none')}
        placeholder={t('comment.placeholder')}
        aria-label={t('comment.write')}
        maxLength={MOST}
        autoSize={{ minRows: 1, maxRows: 8 }}
        autoFocus={comment !== undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key === 'Escape' && comment) onDone?.();
        }}
      />
      {save.isError ? <ProblemAlert error={save.error} /> : null}
      {said !== '' || comment ? (
        <p>
          <span>{t('comment.who')}</span>
          {comment ? (
            <Button size="small" onClick={onDone}>
              {t('action.cancel')}
            </Button>
          ) : null}
          <Button type="primary" size="small" htmlType="submit" disabled={said === ''} loading={save.isPending}>
            {comment ? t('action.save') : t('comment.send')}
          </Button>
        </p>
      ) : null}
    </form>
  );
}
