import { useDroppable } from '@dnd-kit/core';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../use-local-text.js';
import type { Part } from './boxes.js';
import { useMark } from './mark-store.js';
import { useActions, useStage } from './stage.js';
import css from './canvas.module.css';

/** The tabs of the form. What is carried over one opens it, and may be put down on it. */
export function SheetTabs() {
  const { t } = useTranslation();
  const say = useLocalText();
  const { design, tab, selection } = useStage();
  const { select, showTab, addTab } = useActions();
  const { tabs } = design.layout;
  const choose = (index: number): void => {
    showTab(index);
    select({ kind: 'tab', tab: index });
  };
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = (tab + by + tabs.length) % tabs.length;
    choose(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div className={`${css['tabs']} scroll`}>
      <div className={css['tabList']} role="tablist" aria-label={t('designer.tabs')} onKeyDown={step}>
        {tabs.map((item, index) => (
          <SheetTab
            key={index}
            index={index}
            label={say(item.label, index === 0 ? t('designer.details') : t('designer.tabN', { n: index + 1 }))}
            active={index === tab}
            selected={selection?.kind === 'tab' && selection.tab === index}
            onChoose={choose}
          />
        ))}
      </div>
      <Button size="small" type="text" icon={<Plus size={14} aria-hidden />} onClick={addTab}>
        {t('designer.addTab')}
      </Button>
    </div>
  );
}

interface SheetTabProps {
  readonly index: number;
  readonly label: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onChoose: (index: number) => void;
}

function SheetTab({ index, label, active, selected, onChoose }: SheetTabProps) {
  const { setNodeRef } = useDroppable({ id: `tab:${index}`, data: { part: 'tab', tab: index } satisfies Part });
  const over = useMark((mark) => mark?.kind === 'tab' && mark.tab === index);
  return (
    <button
      ref={setNodeRef}
      type="button"
      role="tab"
      className={css['tab']}
      aria-selected={active}
      data-selected={selected || undefined}
      data-over={over || undefined}
      tabIndex={active ? 0 : -1}
      onClick={() => onChoose(index)}
    >
      {label}
    </button>
  );
}
