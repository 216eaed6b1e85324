import type { ReactNode } from 'react';
import { formatInstant, formatMoment } from '../../../lib/formats.js';
import { usePreferences } from '../../../lib/preferences.js';
import css from './timeline.module.css';

interface TimelineFrameProps {
  /** A picture of who or what did it. */
  readonly sign: ReactNode;
  /** Who did what, in a line. */
  readonly line: ReactNode;
  readonly at: string;
  readonly children?: ReactNode;
}

/** One thing that happened: by whom, when, and below it what it was. */
export function TimelineFrame({ sign, line, at, children }: TimelineFrameProps) {
  const { locale } = usePreferences();
  return (
    <li className={css['entry']}>
      {sign}
      <div>
        <p className={css['line']}>
          <span>{line}</span>
          <time className="num" dateTime={at} title={formatInstant(at, locale)}>
            {formatMoment(at, locale, Date.now())}
          </time>
        </p>
        {children}
      </div>
    </li>
  );
}
