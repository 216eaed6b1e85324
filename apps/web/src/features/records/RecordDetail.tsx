import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule } from '@mokuai/contract';
import { Tabs, useNarrow } from '@mokuai/ui';
import { AttachmentsTab } from './attachments/AttachmentsTab.js';
import { useAttachments } from './attachments/use-attachments.js';
import { shownTabs } from './conditions/shown-tabs.js';
import { useConditions } from './conditions/use-conditions.js';
import { DetailSection } from './DetailSection.js';
import { hasPart } from './has-part.js';
import { isLocked } from './is-locked.js';
import { RelatedList } from './RelatedList.js';
import { hasTimeline, Timeline } from './timeline/Timeline.js';
import css from './record.module.css';

interface RecordDetailProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly approval: ApprovalDetail | undefined;
  readonly tab: string | undefined;
  readonly onTab: (tab: string) => void;
  /** There is no room beside it: the timeline is one of the tabs. */
  readonly slim?: boolean;
}

const TIMELINE = 'timeline';
const FILES = 'files';

/** A record's fields and what belongs to it, in the tabs of its layout. */
export function RecordDetail({ module, record, approval, tab, onTab, slim = false }: RecordDetailProps) {
  const { t } = useTranslation();
  const narrow = useNarrow() || slim;
  const editable = module.can.update && !isLocked(record, approval);
  const conditions = useConditions(module);
  const states = conditions.states(record);
  const { tabs, related } = module.layouts.detail;
  const open = shownTabs(tabs, (condition) => conditions.holds(condition, record));
  const files = useAttachments(module.name, record.id, hasPart(module, 'attachments'));
  const names = open.map(({ index }) => String(index));
  const all = [
    ...open.map(({ label, index }) => ({ key: String(index), label })),
    ...(hasPart(module, 'attachments')
      ? [{ key: FILES, label: t('attachments.title'), count: files.data?.data.length }]
      : []),
    ...(narrow && hasTimeline(module, approval) ? [{ key: TIMELINE, label: t('timeline.title') }] : []),
  ];
  const active = all.some((one) => one.key === tab) ? (tab ?? '') : (names[0] ?? TIMELINE);
  const shown = open.find(({ index }) => String(index) === active);
  return (
    <>
      <Tabs tabs={all} active={active} onChoose={onTab} label={t('record.tabs')} />
      {active === TIMELINE ? (
        <Timeline module={module} record={record} approval={approval} />
      ) : active === FILES ? (
        <div className={`${css['body']} scroll`} role="tabpanel">
          <AttachmentsTab module={module} record={record} />
        </div>
      ) : (
        <div className={`${css['body']} scroll`} role="tabpanel">
          {shown?.sections.map((section, index) => (
            <DetailSection
              key={`${active}/${index}/${section.label}`}
              module={module}
              record={record}
              section={section}
              states={states}
              editable={editable}
            />
          ))}
          {active === names[0] && related.length > 0 ? (
            <div className={css['related']}>
              {related.map((list) => (
                <RelatedList key={`${list.module}/${list.via}`} list={list} record={record} />
              ))}
            </div>
          ) : null}
        </div>
      )}
    </>
  );
}
