import { Button } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import { Tabs } from '@mokuai/ui';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { addTab, fieldOf, NEW_SECTION, removeTab, type ModuleDesign } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import { SectionBlock } from './SectionBlock.js';
import { Tool } from './Tool.js';
import css from '../designer.module.css';

/** What is selected on the canvas; nothing means the module itself. */
export type Selection =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'section'; readonly tab: number; readonly section: number }
  | { readonly kind: 'tab'; readonly tab: number }
  | null;

export interface CanvasProps {
  readonly design: ModuleDesign;
  readonly types: readonly FieldTypeEntry[];
  readonly tab: number;
  readonly onTab: (tab: number) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (design: ModuleDesign) => void;
  readonly onRemove: (field: string) => void;
  /** First message of each field that the server found at fault. */
  readonly faults: ReadonlyMap<string, string>;
  readonly published: ReadonlySet<string>;
  /** Above the form: which one it is. */
  readonly toolbar?: ReactNode;
  /** Under the form: what stands under a record. */
  readonly below?: ReactNode;
}

/** The form as users will see it, to be arranged. */
export function Canvas(props: CanvasProps) {
  const { design, tab, onTab, onSelect, onChange } = props;
  const { t } = useTranslation();
  const say = useLocalText();
  const { SYSTEM_FIELDS } = useFieldTypeCode();
  const { tabs } = design.layout;
  const current = tabs[tab];
  return (
    <div className={css['canvas']} onClick={(event) => event.target === event.currentTarget && onSelect(null)}>
      {props.toolbar ? <div className={css['canvasTools']}>{props.toolbar}</div> : null}
      <div className={css['sheet']}>
        <header className={css['sheetHead']}>
          <h2 className="ellipsis">
            {t('designer.formTitle', { module: say(design.module.label, design.module.name) })}
          </h2>
        </header>
        <div className={css['sheetTabs']}>
          <Tabs
            label={t('designer.tabs')}
            active={String(tab)}
            onChoose={(key) => {
              onTab(Number(key));
              onSelect({ kind: 'tab', tab: Number(key) });
            }}
            tabs={tabs.map((item, index) => ({
              key: String(index),
              label: say(item.label, index === 0 ? t('designer.details') : t('designer.tabN', { n: index + 1 })),
            }))}
          />
          <Button
            size="small"
            type="text"
            icon={<Plus size={14} aria-hidden />}
            onClick={() => {
              onChange(addTab(design, { en: 'New tab', 'zh-CN': '新标签页' }, NEW_SECTION));
              onTab(tabs.length);
              onSelect({ kind: 'tab', tab: tabs.length });
            }}
          >
            {t('designer.addTab')}
          </Button>
          {tabs.length > 1 ? (
            <Tool
              icon={<Trash2 size={14} aria-hidden />}
              label={t('designer.removeTab')}
              onClick={() => {
                onChange(removeTab(design, tab));
                onTab(Math.max(tab - 1, 0));
                onSelect(null);
              }}
            />
          ) : null}
        </div>
        <div className={css['sections']}>
          {current?.sections.map((section, index) => (
            <SectionBlock
              key={index}
              {...props}
              section={section}
              index={index}
              // A column that every record has can stand on a form too.
              fieldOf={(name) => fieldOf(design, name) ?? SYSTEM_FIELDS.find((one) => one.name === name)?.settings}
            />
          ))}
        </div>
      </div>
      {props.below}
    </div>
  );
}
