import { AutoComplete, Input, InputNumber, Select, Switch } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberingSegment } from '@mokuai/definition';
import { DATE_FORMATS, OVERFLOWS, RESETS, tidy, type Segment } from './numbering.js';
import css from './tabs.module.css';

interface EditorProps<S extends NumberingSegment> {
  readonly segment: S;
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (segment: NumberingSegment) => void;
}

/** One segment of a numbering rule. */
export function SegmentEditor(props: EditorProps<NumberingSegment>) {
  const { t } = useTranslation();
  const { segment, ...rest } = props;
  return (
    <div className={css['segment']} role="group" aria-label={t(`numbering.segment.${segment.type}`)}>
      <strong>{t(`numbering.segment.${segment.type}`)}</strong>
      <div className={css['settings']}>
        {segment.type === 'text' ? <TextSegment {...rest} segment={segment} /> : null}
        {segment.type === 'date' ? <DateSegment {...rest} segment={segment} /> : null}
        {segment.type === 'field' ? <FieldSegment {...rest} segment={segment} /> : null}
        {segment.type === 'sequence' ? <SequenceSegment {...rest} segment={segment} /> : null}
      </div>
    </div>
  );
}

function Labelled({ name, children }: { readonly name: string; readonly children: (id: string) => ReactElement }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>{t(`numbering.setting.${name}`)}</label>
      {children(id)}
    </div>
  );
}

const TextSegment = ({ segment, onChange }: EditorProps<Segment<'text'>>) => (
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

const DateSegment = ({ segment, onChange }: EditorProps<Segment<'date'>>) => (
  <Labelled name="format">
    {(id) => (
      <AutoComplete
        id={id}
        value={segment.format}
        options={DATE_FORMATS.map((value) => ({ value }))}
        onChange={(format: string) => onChange({ ...segment, format })}
      />
    )}
  </Labelled>
);

const FieldSegment = ({ segment, fields, onChange }: EditorProps<Segment<'field'>>) => (
  <>
    <Labelled name="field">
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={segment.field}
          options={[...fields]}
          onChange={(field) => onChange({ ...segment, field })}
        />
      )}
    </Labelled>
    <Labelled name="maxLength">
      {(id) => (
        <InputNumber
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
  </>
);

function SequenceSegment({ segment, fields, onChange }: EditorProps<Segment<'sequence'>>) {
  const { t } = useTranslation();
  const whole = (key: 'digits' | 'start' | 'step', usual: number, min: number, max: number) => (
    <Labelled name={key}>
      {(id) => (
        <InputNumber
          id={id}
          min={min}
          max={max}
          precision={0}
          value={segment[key] ?? usual}
          onChange={(value) => onChange(tidy({ ...segment, [key]: value ?? usual }))}
        />
      )}
    </Labelled>
  );
  return (
    <>
      {whole('digits', 1, 1, 15)}
      {whole('start', 1, 0, 999_999_999_999)}
      {whole('step', 1, 1, 1_000_000)}
      <Labelled name="reset">
        {(id) => (
          <Select
            id={id}
            value={segment.reset ?? 'never'}
            options={RESETS.map((value) => ({ value, label: t(`numbering.reset.${value}`) }))}
            onChange={(reset) => onChange({ ...segment, reset })}
          />
        )}
      </Labelled>
      <Labelled name="scope">
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            maxCount={4}
            value={[...(segment.scope ?? [])]}
            options={[...fields]}
            onChange={(scope: string[]) => onChange({ ...segment, scope })}
          />
        )}
      </Labelled>
      <Labelled name="overflow">
        {(id) => (
          <Select
            id={id}
            value={segment.overflow ?? 'grow'}
            options={OVERFLOWS.map((value) => ({ value, label: t(`numbering.overflow.${value}`) }))}
            onChange={(overflow) => onChange({ ...segment, overflow })}
          />
        )}
      </Labelled>
    </>
  );
}
