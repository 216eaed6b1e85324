import { ImageOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';

interface ThumbnailProps {
  /** Where the small copy is. */
  readonly source: string;
  /** What it shows; empty where words beside it say so. */
  readonly alt: string;
  readonly title?: string;
  readonly className?: string | undefined;
  /** What stands in for it where there is none. */
  readonly instead?: ReactNode;
}

/** A small copy of a picture, fetched when it comes into sight. */
export function Thumbnail({ source, alt, title, className, instead }: ThumbnailProps) {
  const [missing, setMissing] = useState<string>();
  if (missing !== source)
    return (
      <img
        src={source}
        alt={alt}
        title={title}
        className={className}
        loading="lazy"
        decoding="async"
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
