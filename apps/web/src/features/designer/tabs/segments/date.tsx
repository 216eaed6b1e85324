import { AutoComplete } from 'antd';
import { Calendar } from 'lucide-react';
import { Labelled } from './Labelled.js';
import type { Segment, SegmentKind, SegmentProps } from './segment-kind.js';

const FORMATS = ['YYYY', 'YY', 'YYYYMM', 'YYMM', 'YYYYMMDD', 'YYMMDD', 'YYYYWW'];

const Settings = ({ segment, onChange }: SegmentProps<Segment<'date'>>) => (
  <Labelled name="format" hint="numbers.formatHint">
    {(id) => (
      <AutoComplete
        id={id}
        value={segment.format}
        options={FORMATS.map((value) => ({ value }))}
        onChange={(format: string) => onChange({ ...segment, format })}
      />
    )}
  </Labelled>
);

/** The day the record is made, or a part of it. */
export const date: SegmentKind<Segment<'date'>> = {
  begin: () => ({ type: 'date', format: 'YYYYMM' }),
  Sign: Calendar,
  hue: 'sky',
  Settings,
};
