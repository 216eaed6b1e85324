import { Select } from 'antd';
import type { EffectiveField } from '@mokuai/contract';
import { OptionTag } from '@mokuai/ui';
import { byLabel, choices } from '../shared/option-inputs.js';

interface TagsInputProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  readonly onChange: (tags: readonly string[]) => void;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly eager?: boolean;
}

const MAX_LENGTH = 60;

/** Suggested tags and words of one's own. */
export function TagsInput(props: TagsInputProps) {
  const { field, value, onChange, id, label, onBlur, placeholder, invalid, describedBy, eager } = props;
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const suggested = choices(field, chosen);
  const most = field.settings['maxItems'];
  /** What a suggested tag is called stands for the tag. */
  const tagOf = (typed: string): string => {
    const word = typed.trim().replace(/\s+/g, ' ').slice(0, MAX_LENGTH);
    return suggested.find((one) => one.label.toLowerCase() === word.toLowerCase())?.value ?? word;
  };
  return (
    <Select
      id={id}
      mode="tags"
      value={chosen}
      onChange={(typed) => onChange([...new Set(typed.map(tagOf))].filter((tag) => tag !== ''))}
      {...(onBlur ? { onBlur } : {})}
      options={suggested}
      optionRender={({ label: name, data }) => <OptionTag label={String(name)} color={data.color ?? null} />}
      showSearch={{ filterOption: byLabel }}
      tokenSeparators={[',', '，', '、', ';', '；', '\n']}
      {...(typeof most === 'number' ? { maxCount: most } : {})}
      notFoundContent={null}
      suffixIcon={null}
      placeholder={placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      defaultOpen={(eager ?? false) && suggested.length > 0}
      style={{ width: '100%' }}
    />
  );
}
