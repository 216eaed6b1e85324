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
          <Thumbnail source={thumbnailOf(file, 'large')} alt={file.name} />
        </button>
      ))}
      <Image.PreviewGroup
        items={all.map(contentOf)}
        preview={{
          open: shown !== undefined,
          current: shown ?? 0,
          onChange: (current) => setShown(current),
          onOpenChange: (open) => (open ? undefined : setShown(undefined)),
        }}
      />
    </div>
  );
}
