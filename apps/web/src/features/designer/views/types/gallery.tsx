import { LayoutGrid } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GalleryView } from '@mokuai/definition';
import { useFieldTypeCode } from '../../data/field-type-code.js';
import { Sheet } from '../../tabs/Sheet.js';
import { choicesOf } from '../../tabs/view-types.js';
import css from '../../tabs/board-sheet.module.css';
import { editorViewType, type ViewSheetProps } from '../editor-view-type.js';
import { FieldChoice } from '../FieldChoice.js';
import { PreviewGallery } from '../PreviewGallery.js';

export const gallery = editorViewType<'gallery'>({
  type: 'gallery',
  Icon: LayoutGrid,
  begin(document, types) {
    const [cover] = choicesOf(types, document).keys();
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
  const choices = choicesOf(useFieldTypeCode(), document);
  return (
    <Sheet title={t('viewTypes.types.gallery')} detail={t('viewTypes.galleryDetail')}>
      <div className={css['pair']}>
        <FieldChoice
          label={t('viewTypes.cover')}
          value={view.cover}
          fields={module.fields.filter(({ name }) => choices.has(name))}
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
