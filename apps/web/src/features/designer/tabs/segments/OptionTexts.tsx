import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { tidy, type Segment, type SegmentProps } from './segment-kind.js';
import css from '../tabs.module.css';

/** What stands in the number for each option of a picklist; an option without a text is written as its value. */
export function OptionTexts({ segment, fields, onChange }: SegmentProps<Segment<'field'>>) {
  const { t } = useTranslation();
  const options = fields.find(({ value }) => value === segment.field)?.options;
  if (!options) return null;
  const write = (option: string, text: string): void => {
    const { [option]: _before, ...others } = segment.map ?? {};
    const map = text === '' ? others : { ...others, [option]: text };
    onChange(tidy({ ...segment, map: Object.keys(map).length > 0 ? map : undefined } as unknown as typeof segment));
  };
  return (
    <fieldset className={css['texts']}>
      <legend>{t('numbers.optionTexts')}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <span className="ellipsis">{label}</span>
          <Input
            size="small"
            maxLength={50}
            placeholder={value}
            value={segment.map?.[value] ?? ''}
            onChange={(event) => write(value, event.target.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}
