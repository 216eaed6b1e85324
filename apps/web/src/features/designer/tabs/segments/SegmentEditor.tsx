import { useTranslation } from 'react-i18next';
import type { NumberingSegment } from '@mokuai/definition';
import { segmentKind } from './registry.js';
import type { SegmentProps } from './segment-kind.js';
import css from '../tabs.module.css';

/** One segment of a numbering rule. */
export function SegmentEditor(props: SegmentProps<NumberingSegment>) {
  const { t } = useTranslation();
  const { type } = props.segment;
  const { Settings } = segmentKind(type);
  return (
    <div className={css['segment']} role="group" aria-label={t(`numbering.segment.${type}`)}>
      <strong>{t(`numbering.segment.${type}`)}</strong>
      <div className={css['settings']}>
        <Settings {...props} />
      </div>
    </div>
  );
}
