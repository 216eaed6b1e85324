import { Input } from 'antd';
import { Type } from 'lucide-react';
import { Labelled } from './Labelled.js';
import type { Segment, SegmentKind, SegmentProps } from './segment-kind.js';

const Settings = ({ segment, onChange }: SegmentProps<Segment<'text'>>) => (
  <Labelled name="value">
    {(id) => (
      <Input
        id={id}
        value={segment.value}
        maxLength={50}
        onChange={(event) => onChange({ ...segment, value: event.target.value })}
      />
    )}
  </Labelled>
);

/** The same letters in every number. */
export const text: SegmentKind<Segment<'text'>> = {
  begin: () => ({ type: 'text', value: '-' }),
  Sign: Type,
  hue: 'gray',
  Settings,
};
