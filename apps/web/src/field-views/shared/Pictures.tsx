import { Image } from 'antd';
import { useState } from 'react';
import type { ShowProps } from '../field-view.js';
import { contentOf, filesOf } from './file-values.js';
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
          <img
            key={file.id}
            className={css['thumb']}
            src={contentOf(file)}
            alt={file.name}
            title={file.name}
            loading="lazy"
            decoding="async"
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
          <img src={contentOf(file)} alt={file.name} loading="lazy" decoding="async" />
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
