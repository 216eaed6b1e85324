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

/** Pictures up to this size are shown small; larger ones would cost more than they tell. Bytes. */
const SMALL = 3 * 1024 * 1024;

interface FileSignProps {
  readonly file: Pick<Attachment, 'type' | 'size' | 'preview'>;
  /** Where its bytes are, once they are there. */
  readonly source?: string;
}

/** A picture of a file: itself where it is one, else what kind it is. */
export function FileSign({ file, source }: FileSignProps) {
  if (source && file.preview === 'image' && file.size <= SMALL) {
    return <img className={css['sign']} src={source} alt="" loading="lazy" decoding="async" />;
  }
  const [, Sign, hue] = SIGNS.find(([type]) => type.test(file.type)) ?? ['', File, 'gray'];
  return (
    <span
      className={css['sign']}
      style={{ color: `var(--hue-${hue}-text)`, background: `var(--hue-${hue}-bg)` }}
      aria-hidden
    >
      <Sign size={18} strokeWidth={1.75} />
    </span>
  );
}
