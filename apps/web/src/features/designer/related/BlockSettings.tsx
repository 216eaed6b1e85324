import { Button, Drawer, InputNumber } from 'antd';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { useReachable } from '../../../lib/reachable.js';
import { SortEditor } from '../../../ui/SortEditor.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { ConditionRow } from '../properties/ConditionRow.js';
import { BothWords } from '../tabs/BothWords.js';
import { draftModule } from '../tabs/draft-module.js';
import type { RelatedBlock } from './related.js';
import css from '../designer.module.css';
import own from './related.module.css';

interface BlockSettingsProps {
  readonly block: RelatedBlock;
  readonly module: ModuleDocument;
  readonly name: string;
  readonly onChange: (block: RelatedBlock, key?: string) => void;
}

const MOST = 50;

/** What a list of related records is called, which of them it shows, in which order, and how many at first. */
export function BlockSettings({ block, module, name, onChange }: BlockSettingsProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const types = useFieldTypeCode();
  const described = useMemo(() => draftModule(types, module, i18n.language as Locale), [types, module, i18n.language]);
  const reachable = useReachable(described, true);
  const set = <K extends 'label' | 'sort' | 'filter' | 'limit'>(key: K, value: RelatedBlock[K] | undefined): void => {
    const { [key]: _before, ...rest } = block;
    onChange(
      (value === undefined ? rest : { ...rest, [key]: value }) as RelatedBlock,
      `related.${block.module}.${block.via}.${key}`,
    );
  };
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<SlidersHorizontal size={14} aria-hidden />}
        aria-label={t('layouts.related.settingsOf', { label: name })}
        onClick={() => setOpen(true)}
      />
      <Drawer
        open={open}
        size={480}
        title={t('layouts.related.settingsOf', { label: name })}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <div className={own['settings']}>
          <BothWords label={t('layouts.related.label')} value={block.label} onChange={(label) => set('label', label)} />
          <ConditionRow
            label={t('layouts.related.filter')}
            none={t('layouts.related.noFilter')}
            when={block.filter}
            module={described}
            onChange={(filter) => set('filter', filter)}
          />
          <div className={css['setting']}>
            <span className={css['settingLabel']}>{t('list.sort')}</span>
            <SortEditor
              sort={block.sort ?? []}
              reachable={reachable}
              onChange={(sort) => set('sort', sort.length > 0 ? sort : undefined)}
            />
            <small>{t('layouts.related.sortHelp')}</small>
          </div>
          <div className={css['setting']}>
            <label htmlFor={`${id}-limit`}>{t('layouts.related.limit')}</label>
            <InputNumber
              id={`${id}-limit`}
              min={1}
              max={MOST}
              precision={0}
              controls={false}
              placeholder="5"
              value={block.limit ?? null}
              onChange={(limit) => set('limit', limit ?? undefined)}
            />
          </div>
        </div>
      </Drawer>
    </>
  );
}
