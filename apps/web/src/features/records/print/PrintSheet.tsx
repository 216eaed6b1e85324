import { useIsFetching } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { applyTokens } from '@mokuai/ui';
import { titleOf } from '../../../field-views/titles.js';
import { Value } from '../../../field-views/Value.js';
import { viewOf } from '../../../field-views/registry.js';
import { formatInstant } from '../../../lib/formats.js';
import { laidOut } from '../../../lib/laid-out.js';
import { usePreferences } from '../../../lib/preferences.js';
import { useAppInfo, useMe } from '../../../lib/session.js';
import { shownTabs } from '../conditions/shown-tabs.js';
import { useConditions } from '../conditions/use-conditions.js';
import { PrintRelated } from './PrintRelated.js';
import { PrintSection } from './PrintSection.js';
import css from './print.module.css';

interface PrintSheetProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
}

/** One record on paper, on pages of its own. */
export function PrintSheet({ module: plain, record }: PrintSheetProps) {
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
  return (
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
  );
}
