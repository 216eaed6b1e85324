import { Button } from 'antd';
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../canvas/stage.js';
import { labelAfter } from '../state/auto-name.js';
import { changeTab, moveTab, NEW_TAB, removeTab } from '../state/design.js';
import { LayoutCondition } from './LayoutCondition.js';
import type { PartProps } from './PropertiesPanel.js';
import { Words } from './Words.js';
import css from '../designer.module.css';

/** A tab of the form: its name and its place among the others. */
export function TabProperties({ design, language, languages, onChange, tab }: PartProps & { readonly tab: number }) {
  const { t } = useTranslation();
  const { showTab, select } = useActions();
  const { tabs } = design.layout;
  const move = (to: number): void => {
    onChange(moveTab(design, tab, to));
    showTab(to);
    select({ kind: 'tab', tab: to });
  };
  return (
    <>
      <Words
        label={t('designer.label')}
        aside={languages}
        language={language}
        value={tabs[tab]?.label}
        onChange={(words) =>
          onChange(
            changeTab(design, tab, { label: labelAfter(tabs[tab]?.label, NEW_TAB, language, words) }),
            `tab:${tab}:${language}`,
          )
        }
      />
      <LayoutCondition
        module={design.module}
        when={tabs[tab]?.visibleWhen}
        onChange={(visibleWhen) => onChange(changeTab(design, tab, { visibleWhen }))}
      />
      <div className={css['buttons']}>
        <Button icon={<ArrowLeft size={14} aria-hidden />} disabled={tab === 0} onClick={() => move(tab - 1)}>
          {t('designer.tabLeft')}
        </Button>
        <Button
          icon={<ArrowRight size={14} aria-hidden />}
          disabled={tab + 1 >= tabs.length}
          onClick={() => move(tab + 1)}
        >
          {t('designer.tabRight')}
        </Button>
      </div>
      <Button
        danger
        icon={<Trash2 size={14} aria-hidden />}
        disabled={tabs.length === 1}
        onClick={() => {
          onChange(removeTab(design, tab));
          showTab(Math.max(tab - 1, 0));
          select(null);
        }}
      >
        {t('designer.removeTab')}
      </Button>
      <p className={css['note']}>{t('designer.removeTabDetail')}</p>
    </>
  );
}
