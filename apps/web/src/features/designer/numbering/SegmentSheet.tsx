import { Button } from 'antd';
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumberingSegment } from '@mokuai/definition';
import { segmentKind } from '../tabs/segments/registry.js';
import type { SegmentField } from '../tabs/segments/segment-kind.js';
import css from './numbering.module.css';

interface SegmentSheetProps {
  readonly segments: readonly NumberingSegment[];
  readonly index: number;
  readonly fields: readonly SegmentField[];
  readonly onChange: (segment: NumberingSegment) => void;
  /** Puts the segment one place to the left (-1) or right (1). */
  readonly onShift: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** The settings of the chosen segment. */
export function SegmentSheet({ segments, index, fields, onChange, onShift, onRemove }: SegmentSheetProps) {
  const { t } = useTranslation();
  const segment = segments[index];
  if (!segment) return null;
  const { Sign, Settings, hue } = segmentKind(segment.type);
  const name = t(`numbering.segment.${segment.type}`);
  return (
    <section className={css['sheet']} aria-label={name}>
      <header>
        <h2>
          <i style={{ color: `var(--hue-${hue}-text)`, background: `var(--hue-${hue}-bg)` }}>
            <Sign size={14} aria-hidden />
          </i>
          {name}
        </h2>
        <div className={css['tools']}>
          <Button
            type="text"
            size="small"
            icon={<ArrowLeft size={16} aria-hidden />}
            aria-label={t('numbers.left')}
            disabled={index === 0}
            onClick={() => onShift(-1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowRight size={16} aria-hidden />}
            aria-label={t('numbers.right')}
            disabled={index === segments.length - 1}
            onClick={() => onShift(1)}
          />
          <Button
            type="text"
            size="small"
            icon={<Trash2 size={16} aria-hidden />}
            aria-label={t('designer.removeItem', { label: name })}
            disabled={segments.length === 1}
            onClick={onRemove}
          />
        </div>
      </header>
      <div className={css['settings']}>
        <Settings key={index} segment={segment} fields={fields} onChange={onChange} />
      </div>
    </section>
  );
}
