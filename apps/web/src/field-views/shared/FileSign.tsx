import {
  File,
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  Presentation,
  type LucideIcon,
} from 'lucide-react';
import type { Attachment } from '@mokuai/contract';
import type { Hue } from '@mokuai/ui';
import { Thumbnail } from './Thumbnail.js';
import css from './file-sign.module.css';

/** What a type is known by: the first that fits. */
const SIGNS: readonly (readonly [RegExp, LucideIcon, Hue])[] = [
  [/^image\//, FileImage, 'sky'],
  [/pdf$/, FileText, 'red'],
  [/sheet|excel|csv/, FileSpreadsheet, 'green'],
  [/presentation|powerpoint/, Presentation, 'orange'],
  [/word|^text\//, FileText, 'blue'],
  [/zip|compressed|tar|rar|7z/, FileArchive, 'yellow'],
  [/^video\//, FileVideo, 'purple'],
  [/^audio\//, FileAudio, 'pink'],
];

interface FileSignProps {
  readonly file: Pick<Attachment, 'type' | 'preview'>;
  /** Where a small copy is of what is a picture. */
  readonly source?: string;
}

/** A picture of a file: itself where it is one, else what kind it is. */
export function FileSign({ file, source }: FileSignProps) {
  const [, Sign, hue] = SIGNS.find(([type]) => type.test(file.type)) ?? ['', File, 'gray'];
  const sign = (
    <span
      className={css['sign']}
      style={{ color: `var(--hue-${hue}-text)`, background: `var(--hue-${hue}-bg)` }}
      aria-hidden
    >
      <Sign size={18} strokeWidth={1.75} />
    </span>
  );
  if (!source || file.preview !== 'image') return sign;
  return <Thumbnail className={css['sign']} source={source} alt="" instead={sign} />;
}
