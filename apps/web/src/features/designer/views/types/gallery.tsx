import { LayoutGrid } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GalleryView, ModuleDocument } from '@mokuai/definition';
import { useFieldTypeCode, type FieldTypeCode } from '../../data/field-type-code.js';
import { Sheet } from '../../tabs/Sheet.js';
import { choicesOf } from '../../tabs/view-types.js';
import css from '../../tabs/board-sheet.module.css';
import { editorViewType, type ViewSheetProps } from '../editor-view-type.js';
import { FieldChoice } from '../FieldChoice.js';
import { PreviewGallery } from '../PreviewGallery.js';

/** What may stand on top: pictures first. */
const covers = (document: ModuleDocument, types: FieldTypeCode): readonly string[] => [
  ...document.fields.filter(({ type }) => types.fieldType(type)?.picture).map(({ name }) => name),
  ...choicesOf(types, document).keys(),
];

export const gallery = editorViewType<'gallery'>({
  type: 'gallery',
  Icon: LayoutGrid,
  begin(document, types) {
    const [cover] = covers(document, types);
    return cover === undefined ? {} : { cover };
  },
  needs: ({ cover }) => (cover === undefined ? [] : [cover]),
  columns: 'cards',
  Sheet: GallerySheet,
  Preview: PreviewGallery,
});

/** What stands on top of the cards. */
function GallerySheet({ view, document, module, onChange }: ViewSheetProps<GalleryView>) {
  const { t } = useTranslation();
  const own = new Set(covers(document, useFieldTypeCode()));
  return (
    <Sheet title={t('viewTypes.types.gallery')} detail={t('viewTypes.galleryDetail')}>
      <div className={css['pair']}>
        <FieldChoice
          label={t('viewTypes.cover')}
          value={view.cover}
          fields={module.fields.filter(({ name }) => own.has(name))}
          none={t('viewTypes.coverless')}
          onChange={(cover) => {
            const { cover: _gone, ...rest } = view;
            onChange(cover === undefined ? rest : { ...rest, cover }, 'cover');
          }}
        />
      </div>
    </Sheet>
  );
}
