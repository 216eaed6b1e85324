import { ArrowRight, Stamp, Zap } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { EffectiveModule, HistoryEntry } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { Value } from '../../../field-views/Value.js';
import { TimelineFrame } from './TimelineFrame.js';
import css from './timeline.module.css';

interface TimelineEntryProps {
  readonly module: EffectiveModule;
  readonly entry: HistoryEntry;
}

/** One thing that happened: who, when, and each field from what to what. */
export function TimelineEntry({ module, entry }: TimelineEntryProps) {
  const { t } = useTranslation();
  const changes = Object.entries(entry.changes).flatMap(([name, [old, now]]) => {
    const field = module.fields.find((f) => f.name === name);
    return field ? [{ field, old, now }] : [];
  });
  const byApproval = entry.via?.kind === 'approval';
  const Sign = byApproval ? Stamp : Zap;
  const name = entry.actor?.name ?? t('timeline.system');
  return (
    <TimelineFrame
      at={entry.at}
      sign={
        entry.via ? (
          <span className={css[byApproval ? 'stamp' : 'rule']} aria-hidden>
            <Sign size={12} strokeWidth={1.75} />
          </span>
        ) : (
          <UserAvatar name={name} size={24} />
        )
      }
      line={
        <Trans
          i18nKey={entry.via ? (byApproval ? 'timeline.byApproval' : 'timeline.byRule') : `timeline.${entry.op}`}
          count={changes.length}
          values={{ name, rule: entry.via?.label, op: t(`timeline.op.${entry.op}`) }}
          components={{ b: <b /> }}
          shouldUnescape
        />
      }
    >
      {entry.op === 'update' && changes.length > 0 ? (
        <dl className={css['changes']}>
          {changes.map(({ field, old, now }) => (
            <div key={field.name}>
              <dt className="ellipsis">{field.label}</dt>
              <dd>
                <s>
                  <Value field={field} value={old} place="inline" />
                </s>
                <ArrowRight size={12} aria-label={t('timeline.to')} />
                <span>
                  <Value field={field} value={now} place="inline" />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </TimelineFrame>
  );
}
