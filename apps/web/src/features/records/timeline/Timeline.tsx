import { useIsFetching } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule } from '@mokuai/contract';
import { SkeletonRows } from '@mokuai/ui';
import { keys } from '../../../lib/queries.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { AttachmentEntry } from '../attachments/AttachmentEntry.js';
import { hasPart } from '../has-part.js';
import { ApprovalCard } from './ApprovalCard.js';
import { ApprovalEntry } from './ApprovalEntry.js';
import { CommentComposer } from './CommentComposer.js';
import { CommentEntry } from './CommentEntry.js';
import { TimelineEntry } from './TimelineEntry.js';
import { KINDS, useTimeline, type Kind } from './use-timeline.js';
import css from './timeline.module.css';

interface TimelineProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly approval: ApprovalDetail | undefined;
}

/** Is there anything that a timeline of the record would tell? */
export const hasTimeline = (module: EffectiveModule, approval: ApprovalDetail | undefined): boolean =>
  approval !== undefined || kindsOf(module).length > 1;

const kindsOf = (module: EffectiveModule): readonly Kind[] =>
  KINDS.filter(
    (kind) =>
      (kind !== 'change' || hasPart(module, 'history') || hasPart(module, 'attachments')) &&
      (kind !== 'comment' || hasPart(module, 'comments')) &&
      (kind !== 'approval' || module.can.submit || hasPart(module, 'history')),
  );

/** What happened to a record and what people said about it, newest first; nothing where the module keeps none of it. */
export const Timeline = (props: TimelineProps) =>
  hasTimeline(props.module, props.approval) ? <Entries {...props} /> : null;

/** Below the composer, what waits comes first. */
function Entries({ module, record, approval }: TimelineProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('all');
  const { items, more, loadMore, loading, failed, ...timeline } = useTimeline(module, record, approval, kind);
  // The first card is not put above what is being read already.
  const asking = useIsFetching({ queryKey: [...keys.approvals, 'of', module.name, record.id] }) > 0;
  const pending = timeline.pending || (asking && !approval);
  return (
    <aside className={css['timeline']} aria-label={t('timeline.title')}>
      <header>
        <h2>{t('timeline.title')}</h2>
        <Segmented<Kind>
          size="small"
          aria-label={t('timeline.filter')}
          value={kind}
          onChange={setKind}
          options={kindsOf(module).map((value) => ({ value, label: t(`timeline.kind.${value}`) }))}
        />
      </header>
      <div className={`${css['body']} scroll`}>
        {hasPart(module, 'comments') && (kind === 'all' || kind === 'comment') ? (
          <CommentComposer module={module.name} record={record.id} />
        ) : null}
        {approval && (kind === 'all' || kind === 'approval') ? <ApprovalCard approval={approval} /> : null}
        {pending ? <SkeletonRows rows={4} /> : null}
        {failed ? <ProblemState error={failed.error} retry={() => void failed.refetch()} /> : null}
        {!pending && !failed && items.length === 0 ? <p className={css['none']}>{t(`timeline.none.${kind}`)}</p> : null}
        <ol className={css['entries']}>
          {(pending ? [] : items).map((item) =>
            item.kind === 'change' ? (
              <TimelineEntry key={item.key} module={module} entry={item.entry} />
            ) : item.kind === 'file' ? (
              <AttachmentEntry key={item.key} event={item.event} />
            ) : item.kind === 'comment' ? (
              <CommentEntry key={item.key} module={module.name} record={record.id} comment={item.comment} />
            ) : approval ? (
              <ApprovalEntry key={item.key} approval={approval} step={item.step} />
            ) : null,
          )}
        </ol>
        {more ? (
          <Button type="text" block loading={loading} onClick={loadMore}>
            {t('action.loadMore')}
          </Button>
        ) : null}
      </div>
    </aside>
  );
}
