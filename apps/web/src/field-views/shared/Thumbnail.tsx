import { ImageOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { isOdd } from './is-odd.js';
import css from './thumbnail.module.css';

interface ThumbnailProps {
  /** Where the small copy is. */
  readonly source: string;
  /** What it shows; empty where words beside it say so. */
  readonly alt: string;
  readonly title?: string;
  readonly className?: string | undefined;
  /** It fills its place; what that would cut to pieces, or blow up, is shown whole in it. */
  readonly fills?: boolean;
  /** What stands in for it where there is none. */
  readonly instead?: ReactNode;
}

/** A small copy of a picture, fetched when it comes into sight. */
export function Thumbnail({ source, alt, title, className, fills = false, instead }: ThumbnailProps) {
  const [missing, setMissing] = useState<string>();
  const [whole, setWhole] = useState<string>();
  if (missing !== source)
    return (
      <img
        src={source}
        alt={alt}
        title={title}
        className={fills ? css['fills'] : className}
        data-whole={whole === source || undefined}
        loading="lazy"
        decoding="async"
        onLoad={({ currentTarget }) => {
          const { naturalWidth, naturalHeight, clientWidth, clientHeight } = currentTarget;
          if (fills && isOdd([naturalWidth, naturalHeight], [clientWidth, clientHeight])) setWhole(source);
        }}
        onError={() => setMissing(source)}
      />
    );
  if (instead !== undefined) return instead;
  return (
    <span
      className={className}
      style={{ display: 'inline-grid', placeItems: 'center', color: 'var(--text-tertiary)' }}
      title={title}
      {...(alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
    >
      <ImageOff size={14} strokeWidth={1.75} aria-hidden />
    </span>
  );
}
