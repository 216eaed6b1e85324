import { InputNumber, Segmented, Select } from 'antd';
import { Hash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Labelled } from './Labelled.js';
import { tidy, type Segment, type SegmentKind, type SegmentProps } from './segment-kind.js';

const RESETS = ['never', 'day', 'week', 'month', 'quarter', 'year'] as const;
const OVERFLOWS = ['grow', 'stop', 'restart'] as const;

function Settings({ segment, fields, onChange }: SegmentProps<Segment<'sequence'>>) {
  const { t } = useTranslation();
  const whole = (key: 'digits' | 'start' | 'step', usual: number, min: number, max: number) => (
    <Labelled name={key}>
      {(id) => (
        <InputNumber
          controls={false}
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
      <Labelled name="reset" hint="numbers.resetHint" wide>
        {(id) => (
          <Segmented
            id={id}
            block
            aria-label={t('numbering.setting.reset')}
            value={segment.reset ?? 'never'}
            options={RESETS.map((value) => ({ value, label: t(`numbers.reset.${value}`) }))}
            onChange={(reset) => onChange({ ...segment, reset })}
          />
        )}
      </Labelled>
      <Labelled name="overflow" wide>
        {(id) => (
          <Segmented
            id={id}
            block
            aria-label={t('numbering.setting.overflow')}
            value={segment.overflow ?? 'grow'}
            options={OVERFLOWS.map((value) => ({ value, label: t(`numbering.overflow.${value}`) }))}
            onChange={(overflow) => onChange({ ...segment, overflow })}
          />
        )}
      </Labelled>
      <Labelled name="scope" hint="numbers.scopeHint" wide>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            maxCount={4}
            placeholder={t('numbers.oneCounter')}
            value={[...(segment.scope ?? [])]}
            options={fields.map(({ value, label }) => ({ value, label }))}
            onChange={(scope: string[]) => onChange({ ...segment, scope })}
          />
        )}
      </Labelled>
    </>
  );
}

/** What counts; one counter is enough. */
export const sequence: SegmentKind<Segment<'sequence'>> = {
  begin: () => ({ type: 'sequence', digits: 4, start: 1, reset: 'never' }),
  Sign: Hash,
  hue: 'blue',
  Settings,
  once: true,
};
