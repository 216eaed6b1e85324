import { Input, InputNumber, Select, Switch } from 'antd';
import { Braces } from 'lucide-react';
import { Labelled } from './Labelled.js';
import { OptionTexts } from './OptionTexts.js';
import { tidy, type Segment, type SegmentKind, type SegmentProps } from './segment-kind.js';

const Settings = ({ segment, fields, onChange }: SegmentProps<Segment<'field'>>) => (
  <>
    <Labelled name="field">
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={segment.field}
          options={fields.map(({ value, label }) => ({ value, label }))}
          onChange={(field) => onChange(tidy({ ...segment, field, map: undefined } as unknown as typeof segment))}
        />
      )}
    </Labelled>
    <Labelled name="maxLength">
      {(id) => (
        <InputNumber
          controls={false}
          id={id}
          min={1}
          max={50}
          precision={0}
          value={segment.maxLength ?? null}
          onChange={(maxLength) => onChange(tidy({ ...segment, maxLength: maxLength ?? undefined } as typeof segment))}
        />
      )}
    </Labelled>
    <Labelled name="whenEmpty">
      {(id) => (
        <Input
          id={id}
          value={segment.whenEmpty ?? ''}
          maxLength={50}
          onChange={(event) =>
            onChange(tidy({ ...segment, whenEmpty: event.target.value || undefined } as typeof segment))
          }
        />
      )}
    </Labelled>
    <Labelled name="upper">
      {(id) => (
        <Switch
          id={id}
          size="small"
          checked={segment.upper ?? false}
          onChange={(upper) => onChange({ ...segment, upper })}
        />
      )}
    </Labelled>
    <OptionTexts segment={segment} fields={fields} onChange={onChange} />
  </>
);

/** What a field of the record says. */
export const field: SegmentKind<Segment<'field'>> = {
  begin: (name) => ({ type: 'field', field: name }),
  Sign: Braces,
  hue: 'orange',
  Settings,
};
