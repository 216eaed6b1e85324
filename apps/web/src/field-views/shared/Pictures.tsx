import { Image } from 'antd';
import { useState } from 'react';
import type { ShowProps } from '../field-view.js';
import { contentOf, filesOf, thumbnailOf } from './file-values.js';
import { Thumbnail } from './Thumbnail.js';
import css from './files.module.css';

/** As many as a cell has room for. */
const IN_CELL = 3;

/** Small pictures; on a page a click shows them large. */
export default function Pictures({ value, place }: ShowProps) {
  const [shown, setShown] = useState<number>();
  const all = filesOf(value);
  if (place !== 'detail') {
    const more = all.length - IN_CELL;
    return (
      <span className={css['cell']}>
        {all.slice(0, IN_CELL).map((file) => (
          <Thumbnail
            key={file.id}
            className={css['thumb']}
            source={thumbnailOf(file, 'small')}
            alt={file.name}
            title={file.name}
          />
        ))}
        {more > 0 ? <small>+{more}</small> : null}
      </span>
    );
  }
  return (
    <div className={css['pictures']}>
      {all.map((file, n) => (
        <button key={file.id} type="button" className={css['picture']} title={file.name} onClick={() => setShown(n)}>
          <Thumbnail source={thumbnailOf(file, 'large')} alt={file.name} fills />
        </button>
      ))}
      <Image.PreviewGroup
        items={all.map((file) => ({ src: contentOf(file), alt: file.name }))}
        preview={{
          countRender: (current, total) => {
            const name = all[current - 1]?.name ?? '';
            return total > 1 ? `${name} · ${current} / ${total}` : name;
          },
          open: shown !== undefined,
          current: shown ?? 0,
          onChange: (current) => setShown(current),
          onOpenChange: (open) => (open ? undefined : setShown(undefined)),
        }}
      />
    </div>
  );
}
