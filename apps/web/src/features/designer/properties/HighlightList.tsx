import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { SortableRows } from '@mokuai/ui';
import { useReachable } from '../../../lib/reachable.js';
import { FieldSelect } from '../../../ui/filter/FieldSelect.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import type { ModuleDesign } from '../state/design.js';
import { draftModule } from '../tabs/draft-module.js';
import css from '../designer.module.css';

/** What is in sight at once on the widest screen. */
const MOST = 7;

interface HighlightListProps {
  readonly design: ModuleDesign;
  readonly onChange: (design: ModuleDesign, key?: string) => void;
}

/** The fields that stay in sight at the top of a record, in their order; unsaid, they are chosen by what they tell. */
export function HighlightList({ design, onChange }: HighlightListProps) {
  const { t, i18n } = useTranslation();
  const types = useFieldTypeCode();
  const { module, layout } = design;
  const described = useMemo(() => draftModule(types, module, i18n.language as Locale), [types, module, i18n.language]);
  const reachable = useReachable(described, false);
  const { highlights } = layout;
  const set = (next: readonly string[] | undefined): void => {
    const { highlights: _before, ...rest } = layout;
    onChange({ ...design, layout: next ? { ...rest, highlights: next } : rest });
  };
  return (
    <div className={css['setting']} role="group" aria-label={t('designer.highlights')}>
      <div className={css['settingHead']}>
        <span className={css['settingLabel']}>{t('designer.highlights')}</span>
        {highlights ? (
          <Button size="small" type="link" onClick={() => set(undefined)}>
            {t('layouts.head.choose')}
          </Button>
        ) : null}
      </div>
      <small>{t(highlights ? 'designer.highlightsHelp' : 'layouts.head.automaticHelp')}</small>
      {highlights && highlights.length > 0 ? (
        <SortableRows
          rows={highlights.map((name) => {
            const label = reachable.get(name)?.label ?? name;
            return {
              key: name,
              content: <span className="ellipsis">{label}</span>,
              moveLabel: t('list.moveColumn', { label }),
              removeLabel: t('designer.removeItem', { label }),
            };
          })}
          onOrder={set}
          onRemove={(name) => set(highlights.filter((one) => one !== name))}
        />
      ) : null}
      {(highlights?.length ?? 0) < MOST ? (
        <FieldSelect
          key={highlights?.length ?? 0}
          reachable={reachable}
          value={null}
          onChange={(name) => set([...(highlights ?? []), name])}
          label={t('layouts.head.add')}
          only={({ path }) => !path.includes('.') && !highlights?.includes(path)}
        />
      ) : null}
    </div>
  );
}
