import { ListTree } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, TreeView } from '@mokuai/definition';
import { useFieldTypeCode, type FieldTypeCode } from '../../data/field-type-code.js';
import { Sheet } from '../../tabs/Sheet.js';
import css from '../../tabs/board-sheet.module.css';
import { editorViewType, freeName, type ViewSheetProps } from '../editor-view-type.js';
import { FieldChoice } from '../FieldChoice.js';
import { PreviewTree } from '../PreviewTree.js';

const parents = (document: ModuleDocument, { fieldType }: FieldTypeCode) =>
  document.fields.filter((field) => fieldType(field.type)?.target?.(field) === document.name);

export const tree = editorViewType<'tree'>({
  type: 'tree',
  Icon: ListTree,
  begin(document, types) {
    const [parent] = parents(document, types);
    return parent && { parent: parent.name };
  },
  missing(document, { FIELD_TYPES }) {
    const settings = {
      name: freeName(document, 'parent'),
      label: { en: 'Part of', 'zh-CN': '上级' },
      target: document.name,
    };
    const type = FIELD_TYPES.find((one) => {
      const field = { ...settings, type: one.name };
      return one.alwaysRequired !== true && one.target?.(field) === document.name;
    });
    return type && { ...settings, type: type.name };
  },
  needs: ({ parent }) => [parent],
  ask: ({ parent }) => ({ tops: parent, children: parent }),
  columns: 'columns',
  Sheet: TreeSheet,
  Preview: PreviewTree,
});

/** By which lookup records stand below each other. */
function TreeSheet({ view, document, module, onChange }: ViewSheetProps<TreeView>) {
  const { t } = useTranslation();
  const own = new Set(parents(document, useFieldTypeCode()).map(({ name }) => name));
  return (
    <Sheet title={t('viewTypes.types.tree')} detail={t('viewTypes.treeDetail')}>
      <div className={css['pair']}>
        <FieldChoice
          label={t('viewTypes.parent')}
          value={view.parent}
          fields={module.fields.filter(({ name }) => own.has(name))}
          onChange={(parent) => parent !== undefined && onChange({ ...view, parent }, 'parent')}
        />
      </div>
    </Sheet>
  );
}
