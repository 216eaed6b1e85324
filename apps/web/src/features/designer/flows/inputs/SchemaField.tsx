import { Input, InputNumber, Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '@mokuai/expression';
import type { Locale, LocalText } from '@mokuai/kernel';
import type { DocumentFault } from '../../data/use-faults.js';
import { useFlowWorld } from '../data/world.js';
import { FieldRow } from './FieldRow.js';
import { fixedOf, shapeOf, type InputSchema } from './schema-shape.js';
import { TemplateInput } from './TemplateInput.js';
import { WordsField } from './WordsField.js';

export type { InputSchema } from './schema-shape.js';

interface SchemaFieldProps {
  readonly name: string;
  readonly schema: InputSchema;
  readonly required: boolean;
  readonly value: Json | undefined;
  readonly faults: readonly DocumentFault[];
  /** Undefined: left out. */
  readonly onChange: (value: Json | undefined) => void;
}

/** One input as its schema asks for it. */
export function SchemaField({ name, schema, required, value, faults, onChange }: SchemaFieldProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { references } = useFlowWorld();
  const label = schema['x-label']?.[i18n.language as Locale] ?? name;
  const shape = shapeOf(schema);
  if (shape === 'words')
    return (
      <WordsField
        label={label}
        required={required}
        references={references}
        tall={(schema.maxLength ?? 0) > 500}
        value={value as LocalText | undefined}
        faults={faults}
        onChange={(words) => onChange(words as Json | undefined)}
      />
    );
  const row = { label, required, faults };
  switch (shape) {
    case 'choice':
      return (
        <FieldRow {...row} htmlFor={id}>
          <Select
            id={id}
            allowClear={required ? false : { label: t('action.clear') }}
            value={value as string | number | undefined}
            options={(fixedOf(schema) ?? []).map((one) => ({ value: one, label: String(one) }))}
            onChange={(next) => onChange(next ?? undefined)}
          />
        </FieldRow>
      );
    case 'flag':
      return (
        <FieldRow {...row} htmlFor={id}>
          <div>
            <Switch id={id} checked={value === true} onChange={onChange} />
          </div>
        </FieldRow>
      );
    case 'number':
      return (
        <FieldRow {...row} htmlFor={id}>
          <InputNumber
            controls={false}
            id={id}
            style={{ width: '100%' }}
            value={value as number | null}
            min={schema.minimum ?? Number.MIN_SAFE_INTEGER}
            max={schema.maximum ?? Number.MAX_SAFE_INTEGER}
            {...(schema.type === 'integer' ? { precision: 0 } : {})}
            onChange={(next) => onChange(next ?? undefined)}
          />
        </FieldRow>
      );
    case 'texts':
      return (
        <FieldRow {...row} htmlFor={id}>
          <Select
            id={id}
            mode="tags"
            value={(value ?? []) as string[]}
            onChange={(texts) => onChange(texts.length === 0 ? undefined : texts)}
          />
        </FieldRow>
      );
    case 'text':
      return (
        <FieldRow {...row}>
          <TemplateInput
            label={label}
            tall={(schema.maxLength ?? 0) > 500}
            value={typeof value === 'string' ? value : ''}
            references={references}
            onChange={(text) => onChange(text === '' && !required ? undefined : text)}
          />
        </FieldRow>
      );
    case 'json':
      return (
        <FieldRow {...row} htmlFor={id}>
          <JsonInput id={id} value={value} onChange={onChange} />
        </FieldRow>
      );
  }
}

interface JsonInputProps {
  readonly id: string;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** Whatever has no input of its own, as JSON; passed on as soon as it is some. */
function JsonInput({ id, value, onChange }: JsonInputProps) {
  const [text, setText] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)));
  const [broken, setBroken] = useState(false);
  const type = (next: string): void => {
    setText(next);
    try {
      onChange(next.trim() === '' ? undefined : (JSON.parse(next) as Json));
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };
  return (
    <Input.TextArea
      id={id}
      value={text}
      spellCheck={false}
      autoSize={{ minRows: 3, maxRows: 12 }}
      status={broken ? 'error' : ''}
      onChange={(event) => type(event.target.value)}
    />
  );
}
