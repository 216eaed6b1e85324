import type { NumberingSegment } from '@mokuai/definition';
import { segmentKind } from '../tabs/segments/registry.js';

interface NumberTextProps {
  readonly segments: readonly NumberingSegment[];
  /** What each segment has in the number. */
  readonly texts: readonly string[];
}

/** A number in the hues of its segments. */
export function NumberText({ segments, texts }: NumberTextProps) {
  return (
    <span className="num">
      {texts.map((text, index) => {
        const segment = segments[index];
        if (!segment || text === '') return null;
        return (
          <span key={index} style={{ color: `var(--hue-${segmentKind(segment.type).hue}-text)` }}>
            {text}
          </span>
        );
      })}
    </span>
  );
}
