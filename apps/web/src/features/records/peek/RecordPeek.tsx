import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { Ellipsis, Maximize2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { Icon, SkeletonRows } from '@mokuai/ui';
import { Value } from '../../../field-views/Value.js';
import { useLaidOut } from '../../../lib/laid-out.js';
import { showRowMenuAt } from '../../../lib/row-menu.js';
import { moduleQuery } from '../../../lib/queries.js';
import { useWatch } from '../../../lib/watched.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { Highlights } from '../Highlights.js';
import { RecordDetail } from '../RecordDetail.js';
import { RecordPath } from '../path/RecordPath.js';
import { Stepper } from '../Stepper.js';
import { useRecordApproval } from '../use-record-approval.js';
import { recordQuery } from '../use-record.js';
import { useTrail } from '../use-trail.js';
import { titleOf } from '../../../field-views/titles.js';
import css from './peek.module.css';

interface RecordPeekProps {
  readonly module: string;
  readonly id: string;
  /** To another record of the list. */
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
}

/** A record beside the page one works on: read, edited field by field, moved along its path. */
export function RecordPeek({ module: name, id, onGo, onClose }: RecordPeekProps) {
  const { t } = useTranslation();
  const module = useQuery(moduleQuery(name));
  const place = useTrail(name, id);
  const step = (event: React.KeyboardEvent) => {
    const at = event.target as Element;
    if (at.closest('input, textarea, form, [role=listbox], [role=tablist]')) return;
    const next = { ArrowUp: place?.before, ArrowDown: place?.after }[event.key];
    if (!next) return;
    event.preventDefault();
    onGo(next);
  };
  return (
    <section className={css['peek']} aria-label={t('record.peek.label')} onKeyDown={step}>
      <header className={css['bar']}>
        <Stepper place={place} onGo={onGo} />
        <i />
        <Button
          type="text"
          icon={<Ellipsis size={16} aria-hidden />}
          aria-haspopup="menu"
          aria-label={t('record.more')}
          onClick={(event) => showRowMenuAt(name, id, event.currentTarget)}
        />
        <Tooltip title={t('record.peek.whole')}>
          <Link to="/m/$module/$record" params={{ module: name, record: id }} aria-label={t('record.peek.whole')}>
            <Maximize2 size={16} strokeWidth={1.75} aria-hidden />
          </Link>
        </Tooltip>
        <Button type="text" icon={<X size={16} aria-hidden />} aria-label={t('record.peek.close')} onClick={onClose} />
      </header>
      {module.isPending ? <SkeletonRows rows={10} /> : null}
      {module.isError && !module.data ? (
        <ProblemState error={module.error} retry={() => void module.refetch()} />
      ) : null}
      {module.data ? <Loaded module={module.data} id={id} /> : null}
    </section>
  );
}

function Loaded({ module: plain, id }: { readonly module: EffectiveModule; readonly id: string }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<string>();
  useWatch(plain.name, id);
  const query = useQuery(recordQuery(plain, id));
  const record = query.data;
  const module = useLaidOut(plain, record);
  const approval = useRecordApproval(module.name, record);
  const status = module.fields.find((f) => f.name === 'approval_status');
  if (query.isPending) return <SkeletonRows rows={10} />;
  if (!record) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <div className={css['title']}>
        <Icon name={module.icon} size={16} />
        <h2 aria-live="polite">{titleOf(module, record) || t('record.untitled')}</h2>
        {status && record.approval_status !== 'none' ? (
          <Value field={status} value={record.approval_status} place="cell" />
        ) : null}
      </div>
      <Highlights module={module} record={record} />
      <RecordPath module={module} record={record} approval={approval} />
      <RecordDetail module={module} record={record} approval={approval} tab={tab} onTab={setTab} slim />
    </>
  );
}
