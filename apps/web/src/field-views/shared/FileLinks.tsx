import { Download } from 'lucide-react';
import { formatSize } from '../../lib/format-size.js';
import { usePreferences } from '../../lib/preferences.js';
import type { ShowProps } from '../field-view.js';
import { contentOf, filesOf } from './file-values.js';
import { FileSign } from './FileSign.js';
import css from './files.module.css';

/** Files by their names, which save them: in a grid the first and how many more, on a page all with what they are. */
export default function FileLinks({ value, place }: ShowProps) {
  const { locale } = usePreferences();
  const all = filesOf(value);
  if (place === 'detail')
    return (
      <ul className={css['list']}>
        {all.map((file) => (
          <li key={file.id}>
            <a className={css['row']} href={contentOf(file)} download={file.name}>
              <FileSign file={{ ...file, preview: null }} />
              <span className="ellipsis">{file.name}</span>
              <small className="num">{formatSize(file.size, locale)}</small>
              <Download size={14} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    );
  const [first] = all;
  if (!first) return null;
  return (
    <span className={css['cell']}>
      <a
        className="ellipsis"
        href={contentOf(first)}
        download={first.name}
        title={first.name}
        onClick={(event) => event.stopPropagation()}
      >
        {first.name}
      </a>
      {all.length > 1 ? <small>+{all.length - 1}</small> : null}
    </span>
  );
}
