import { useIsFetching, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArrowLeft, Printer } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { applyTokens, SkeletonRows } from '@mokuai/ui';
import { titleOf } from '../../../field-views/titles.js';
import { Value } from '../../../field-views/Value.js';
import { viewOf } from '../../../field-views/registry.js';
import { formatInstant } from '../../../lib/formats.js';
import { laidOut } from '../../../lib/laid-out.js';
import { usePreferences } from '../../../lib/preferences.js';
import { moduleQuery } from '../../../lib/queries.js';
import { useAppInfo, useMe } from '../../../lib/session.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { shownTabs } from '../conditions/shown-tabs.js';
import { useConditions } from '../conditions/use-conditions.js';
import { recordQuery } from '../use-record.js';
import { PrintRelated } from './PrintRelated.js';
import { PrintSection } from './PrintSection.js';
import css from './print.module.css';

/** A record on paper: what its page on a desk says, as far as its reader may know it, without what only a screen can do. */
export function PrintPage() {
  const { module: name, record: id } = useParams({ from: '/m/$module/$record/print' });
  const module = useQuery(moduleQuery(name));
  const record = useQuery({ ...recordQuery(module.data ?? WAITING, id), enabled: module.data !== undefined });
  const error = module.error ?? record.error;
  return (
    <main className={css['desk']}>
      {error && !record.data ? <ProblemState error={error} retry={() => void record.refetch()} /> : null}
      {!record.data && !error ? <SkeletonRows rows={12} /> : null}
      {module.data && record.data ? <Sheet module={module.data} record={record.data} /> : null}
    </main>
  );
}

const WAITING = { name: '', hash: '', fields: [] } as unknown as EffectiveModule;

interface SheetProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
}

function Sheet({ module: plain, record }: SheetProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { name: organisation } = useAppInfo();
  const me = useMe();
  const paper = useRef<HTMLElement>(null);
  const businessType = record['business_type'];
  const module = laidOut(plain, 'desktop', typeof businessType === 'string' ? businessType : null);
  const conditions = useConditions(module);
  const states = conditions.states(record);
  const { tabs, related, highlights } = module.layouts.detail;
  const open = shownTabs(tabs, (condition) => conditions.holds(condition, record));
  const title = titleOf(module, record) || t('record.untitled');
  const status = module.fields.find((field) => field.name === 'approval_status');
  const telling = highlights.flatMap((name) => module.fields.find((field) => field.name === name) ?? []);
  const waiting = useIsFetching();
  // Paper is white, whatever the screen is.
  useLayoutEffect(() => {
    if (paper.current) applyTokens('light', paper.current);
  }, []);
  useEffect(() => {
    document.title = t('print.page', { title });
  }, [t, title]);
  return (
    <>
      <nav className={css['bar']}>
        <Link to="/m/$module/$record" params={{ module: module.name, record: record.id }}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
          {t('print.back')}
        </Link>
        <Button
          type="primary"
          icon={<Printer size={14} aria-hidden />}
          disabled={waiting > 0}
          onClick={() => window.print()}
        >
          {t('print.do')}
        </Button>
      </nav>
      <article ref={paper} className={css['paper']} data-ready={waiting === 0 || undefined}>
        <header className={css['head']}>
          <p>
            <span>{organisation}</span>
            <span>{module.label}</span>
          </p>
          <h1>{title}</h1>
          {status && record.approval_status !== 'none' ? (
            <Value field={status} value={record.approval_status} place="cell" />
          ) : null}
        </header>
        {telling.length > 0 ? (
          <dl className={css['highlights']}>
            {telling.map((field) => (
              <div key={field.name} data-align={viewOf(field.type).align}>
                <dt>{field.label}</dt>
                <dd>
                  <Value field={field} value={record[field.name]} record={record} place="cell" />
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
        {open.map((tab) => (
          <div key={tab.index}>
            {open.length > 1 ? <h2>{tab.label}</h2> : null}
            {tab.sections.map((section, index) => (
              <PrintSection
                key={`${index}/${section.label}`}
                module={module}
                record={record}
                section={section}
                states={states}
              />
            ))}
          </div>
        ))}
        {related.map((list) => (
          <PrintRelated key={`${list.module}/${list.via}`} list={list} record={record} />
        ))}
        <footer className={css['foot']}>
          {t('print.by', { name: me.name, at: formatInstant(new Date().toISOString(), locale) })}
        </footer>
      </article>
    </>
  );
}
