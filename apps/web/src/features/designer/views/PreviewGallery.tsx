import type { GalleryView } from '@mokuai/definition';
import { hueOf, isHue } from '@mokuai/ui';
import { filesOf, thumbnailOf } from '../../../field-views/shared/file-values.js';
import { Thumbnail } from '../../../field-views/shared/Thumbnail.js';
import { optionOf } from '../../../field-views/shared/options.js';
import { titleOf } from '../../../field-views/titles.js';
import { Value } from '../../../field-views/Value.js';
import { cellOf } from '../../../lib/list-query.js';
import type { ViewPreviewProps } from './editor-view-type.js';
import css from './views.module.css';

/** Records as large cards, without their tools. */
export function PreviewGallery({ view, module, columns, records }: ViewPreviewProps<GalleryView>) {
  const cover = module.fields.find(({ name }) => name === view.cover);
  const onCard = columns.filter(
    ({ path }) => path !== module.titleField && path !== view.cover && view.columns.includes(path),
  );
  return (
    <div className={css['gallery']}>
      {records.map((record) => {
        const title = titleOf(module, record);
        const value = cover && record[cover.name];
        const [photo] = cover && typeof value === 'object' ? filesOf(value) : [];
        const option = cover && typeof value === 'string' ? optionOf(cover, value) : undefined;
        const hue = option ? (isHue(option.color) ? option.color : 'gray') : hueOf(title);
        return (
          <article key={record.id}>
            <div style={{ background: `var(--hue-${hue}-bg)`, color: `var(--hue-${hue}-text)` }}>
              {photo ? <Thumbnail source={thumbnailOf(photo, 'large')} alt="" /> : option?.label}
            </div>
            <strong className="ellipsis">{title}</strong>
            {onCard.map((column) => (
              <p key={column.path}>
                <span className="ellipsis">{column.label}</span>
                <span className="ellipsis">
                  <Value
                    field={column.field}
                    value={cellOf(record, column)}
                    record={column.via ? undefined : record}
                    place="cell"
                  />
                </span>
              </p>
            ))}
          </article>
        );
      })}
    </div>
  );
}
