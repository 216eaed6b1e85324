import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown, type MenuProps } from 'antd';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { SortableRows } from '@mokuai/ui';
import { definitionsQuery } from '../data/definitions.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { useLocalText } from '../use-local-text.js';
import { BlockRow } from './BlockRow.js';
import { inOrder, keyOfBlock, movedBlock, newBlock, pointingAt, withBlocks, type RelatedBlock } from './related.js';
import css from './related.module.css';

interface RelatedBlocksProps {
  readonly module: ModuleDocument;
  readonly layout: LayoutDocument;
  readonly onChange: (layout: LayoutDocument, key?: string) => void;
  /** Adds a section to the form above. */
  readonly onAddSection: () => void;
  readonly onAddHelp: () => void;
}

/** The lists of related records that stand under a record, and the way to more of them. */
export function RelatedBlocks({ module, layout, onChange, onAddSection, onAddHelp }: RelatedBlocksProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { fieldType } = useFieldTypeCode();
  const { data } = useQuery(definitionsQuery('module'));
  const hasLists = layout.pages.includes('detail');
  const blocks: readonly RelatedBlock[] = hasLists ? (layout.related ?? []) : [];
  // The module on screen as it is edited; the others as they are drafted.
  const modules = (data ?? []).flatMap((entry) =>
    entry.state === 'removed' ? [] : [entry.name === module.name ? module : (entry.document as ModuleDocument)],
  );
  const set = (next: readonly RelatedBlock[], key?: string): void => onChange(withBlocks(layout, next), key);
  const taken = new Set(blocks.map(keyOfBlock));
  const free = pointingAt(modules, module.name, (field) => fieldType(field.type)?.target?.(field)).filter(
    ({ module: other, via }) => !taken.has(keyOfBlock({ module: other.name, via: via.name })),
  );
  const choices: MenuProps['items'] = free.map((pointing) => ({
    key: keyOfBlock({ module: pointing.module.name, via: pointing.via.name }),
    label: (
      <>
        {say(pointing.module.plural ?? pointing.module.label, pointing.module.name)}
        <small className={css['via']}>{say(pointing.via.label, pointing.via.name)}</small>
      </>
    ),
    onClick: () =>
      set([...blocks, newBlock(pointing, (field) => (fieldType(field.type)?.sortKey('r', field) ?? null) !== null)]),
  }));
  const none = { key: 'none', disabled: true, label: t('layouts.related.nothing') };
  const lists = { key: 'lists', type: 'group' as const, label: t('layouts.related.lists') };
  return (
    <div className={css['below']}>
      {blocks.length > 0 ? (
        <section className={css['blocks']} aria-label={t('layouts.related.lists')}>
          <SortableRows
            plain
            rows={blocks.map((block, index) => {
              const other = modules.find((one) => one.name === block.module);
              const name = say(block.label ?? other?.plural ?? other?.label, block.module);
              return {
                key: keyOfBlock(block),
                moveLabel: t('layouts.related.move', { label: name }),
                removeLabel: t('layouts.related.remove', { label: name }),
                content: (
                  <BlockRow
                    block={block}
                    module={other}
                    name={name}
                    onUp={index > 0 ? () => set(movedBlock(blocks, index, index - 1)) : undefined}
                    onDown={index + 1 < blocks.length ? () => set(movedBlock(blocks, index, index + 1)) : undefined}
                    onChange={(next, key) =>
                      set(
                        blocks.map((one) => (one === block ? next : one)),
                        key,
                      )
                    }
                  />
                ),
              };
            })}
            onOrder={(keys) => set(inOrder(blocks, keys))}
            onRemove={(key) => set(blocks.filter((block) => keyOfBlock(block) !== key))}
          />
        </section>
      ) : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'section', label: t('designer.addSection'), onClick: onAddSection },
            { key: 'help', label: t('layouts.note.add'), onClick: onAddHelp },
            ...(hasLists ? [{ ...lists, children: choices.length > 0 ? choices : [none] }] : []),
          ],
        }}
      >
        <Button type="dashed" block className={css['add'] ?? ''} icon={<Plus size={14} aria-hidden />}>
          {t(hasLists ? 'layouts.related.add' : 'designer.addSection')}
        </Button>
      </Dropdown>
    </div>
  );
}
