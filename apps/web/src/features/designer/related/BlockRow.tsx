import { Button, Popover } from 'antd';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { Icon, OptionTag } from '@mokuai/ui';
import { useReachable } from '../../../lib/reachable.js';
import { Tool } from '../canvas/Tool.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { ColumnList } from '../tabs/ColumnList.js';
import { draftModule } from '../tabs/draft-module.js';
import { BlockSettings } from './BlockSettings.js';
import type { RelatedBlock } from './related.js';
import css from './related.module.css';

interface BlockRowProps {
  readonly block: RelatedBlock;
  /** The module whose records are listed; absent where it is gone. */
  readonly module: ModuleDocument | undefined;
  readonly name: string;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onChange: (block: RelatedBlock, key?: string) => void;
}

/** One list of related records: what it shows, and the way to other columns. */
export function BlockRow({ block, module, name, onUp, onDown, onChange }: BlockRowProps) {
  const { t } = useTranslation();
  return (
    <div className={css['block']} data-fault={module ? undefined : true}>
      <Icon name={module?.icon} size={16} />
      <strong className="ellipsis">{name}</strong>
      <OptionTag label={t('layouts.related.list')} />
      {module ? (
        <>
          <Columns block={block} module={module} name={name} onColumns={(columns) => onChange({ ...block, columns })} />
          <BlockSettings block={block} module={module} name={name} onChange={onChange} />
        </>
      ) : null}
      {module ? null : <b className="ellipsis">{t('layouts.related.gone')}</b>}
      <Tool
        icon={<ArrowUp size={14} />}
        label={t('layouts.related.up', { label: name })}
        disabled={!onUp}
        onClick={() => onUp?.()}
      />
      <Tool
        icon={<ArrowDown size={14} />}
        label={t('layouts.related.down', { label: name })}
        disabled={!onDown}
        onClick={() => onDown?.()}
      />
    </div>
  );
}

type ColumnsProps = Pick<BlockRowProps, 'block' | 'name'> & {
  readonly module: ModuleDocument;
  readonly onColumns: (columns: readonly string[]) => void;
};

/** The columns by their names, and a panel to choose and order them. */
function Columns({ block, module, name, onColumns }: ColumnsProps) {
  const { t, i18n } = useTranslation();
  const reachable = useReachable(draftModule(useFieldTypeCode(), module, i18n.language as Locale), false);
  const words = block.columns.map((column) => reachable.get(column)?.label ?? column);
  return (
    <>
      <span className={`${css['columns']} ellipsis`}>{words.join(t('list.comma'))}</span>
      <Popover
        trigger="click"
        placement="bottomRight"
        title={t('layouts.related.columnsOf', { label: name })}
        content={
          <div className={css['chooser']}>
            <p>{t('layouts.related.columnsHelp')}</p>
            <ColumnList columns={block.columns} reachable={reachable} onChange={onColumns} />
          </div>
        }
      >
        <Button size="small" type="text" icon={<Columns3 size={14} aria-hidden />}>
          {t('layouts.related.columns')}
        </Button>
      </Popover>
    </>
  );
}
