import { Button, Select } from 'antd';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import type { Json } from '@mokuai/expression';
import { Value } from '../../../../field-views/Value.js';
import { inputOf } from '../../../../field-views/inputs.js';
import { useFieldTypeCode, type FieldTypeCode } from '../../data/field-type-code.js';
import type { DocumentFault } from '../../data/use-faults.js';
import { nameOf, piecesOf, placeholder, refers, type FlowReference } from '../data/references.js';
import { useFlowWorld } from '../data/world.js';
import { Faults, FieldRow } from './FieldRow.js';
import { ReferencePicker } from './ReferencePicker.js';
import { TemplateInput } from './TemplateInput.js';
import css from './inputs.module.css';

export type Values = Readonly<Record<string, Json>>;

interface FieldValuesProps {
  readonly label: string;
  /** Whose fields they are. */
  readonly module: EffectiveModule;
  readonly values: Values;
  /** Of a new record: what it cannot do without comes first. */
  readonly begins?: boolean;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (values: Values, field: string) => void;
}

/** May a step write the field? What people may not, rules may; what the engine keeps, nobody. */
const isWritten = ({ fieldType, SYSTEM_FIELDS }: FieldTypeCode, field: EffectiveField): boolean =>
  field.system
    ? SYSTEM_FIELDS.some((one) => one.name === field.name && one.writable)
    : fieldType(field.type)?.writtenBy === 'client';

/** Is any text a value of the field? */
function takesWords({ fieldType }: FieldTypeCode, field: EffectiveField): boolean {
  const schema = fieldType(field.type)?.valueSchema({ ...field.settings, name: field.name, type: field.type } as never);
  return schema?.['type'] === 'string' && !('pattern' in schema) && !('enum' in schema) && field.target === null;
}

/** Can the reference alone be the field's value? */
const fits = (field: EffectiveField, words: boolean, reference: FlowReference): boolean =>
  field.target !== null ? reference.target === field.target : words || reference.type === field.type;

/** Fields and the values they get: typed in as on a form, or taken from what can be referred to. */
export function FieldValues({ label, module, values, begins = false, faults, onChange }: FieldValuesProps) {
  const { t } = useTranslation();
  const types = useFieldTypeCode();
  const fields = module.fields.filter((field) => isWritten(types, field));
  const chosen = Object.keys(values);
  const missing = begins ? fields.filter((field) => field.required && field.settings['default'] === undefined) : [];
  const shown = [...new Set([...missing.map(({ name }) => name), ...chosen])];
  const left = fields.filter(({ name }) => !shown.includes(name));
  const set = (name: string, value: Json): void => onChange({ ...values, [name]: value }, name);
  const own = (name: string) => faults.filter(({ path }) => path === `/${name}` || path.startsWith(`/${name}/`));
  const others = faults.filter(
    ({ path }) => !shown.some((name) => path === `/${name}` || path.startsWith(`/${name}/`)),
  );
  return (
    <FieldRow label={label} required faults={others}>
      <div className={css['values']}>
        {shown.map((name) => (
          <FieldValue
            key={name}
            name={name}
            field={module.fields.find((field) => field.name === name)}
            value={values[name] ?? null}
            required={missing.some((field) => field.name === name)}
            faults={own(name)}
            onChange={(value) => set(name, value)}
            onRemove={() => {
              const { [name]: _gone, ...rest } = values;
              onChange(rest, name);
            }}
          />
        ))}
        <div className={css['addValue']}>
          <Select
            value={null}
            aria-label={t('flows.step.addField')}
            placeholder={t('flows.step.addField')}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '100%' }}
            options={left.map(({ name, label: words }) => ({ value: name, label: words }))}
            onChange={(name: string | null) => {
              if (name !== null) set(name, null);
            }}
          />
        </div>
      </div>
    </FieldRow>
  );
}

interface FieldValueProps {
  readonly name: string;
  /** Absent where the module has no such field. */
  readonly field: EffectiveField | undefined;
  readonly value: Json;
  readonly required: boolean;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (value: Json) => void;
  readonly onRemove: () => void;
}

function FieldValue({ name, field, value, required, faults, onChange, onRemove }: FieldValueProps) {
  const { t } = useTranslation();
  const id = useId();
  const types = useFieldTypeCode();
  const { references } = useFlowWorld();
  const label = field?.label ?? name;
  const words = field !== undefined && takesWords(types, field);
  const referring = refers(value);
  const offered = field ? references.filter((one) => fits(field, words, one)) : [];
  const { Edit } = inputOf(field?.type ?? '');
  const pick = (reference: string): void =>
    onChange(words && typeof value === 'string' ? `${value} ${placeholder(reference)}` : placeholder(reference));
  return (
    <div className={css['value']}>
      <div className={css['valueHead']}>
        {referring ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
        {required ? (
          <span />
        ) : (
          <Button
            type="text"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={t('designer.removeItem', { label })}
            onClick={onRemove}
          />
        )}
      </div>
      {referring && words ? (
        <TemplateInput
          label={label}
          value={value}
          references={offered}
          invalid={faults.length > 0}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      ) : referring ? (
        <div className={css['alone']}>
          {piecesOf(value).map((piece, index) => (
            <span key={index} className={css['token']}>
              <span className="ellipsis">{'words' in piece ? piece.words : nameOf(references, piece.reference)}</span>
            </span>
          ))}
          <Button
            type="text"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={t('flows.reference.remove', { label })}
            onClick={() => onChange(null)}
          />
        </div>
      ) : field ? (
        <div className={css['valueRow']}>
          <div>
            <Edit
              id={id}
              field={{ ...field, required: false }}
              value={value}
              invalid={faults.length > 0}
              onChange={(next) => onChange((next ?? null) as Json)}
            />
          </div>
          <ReferencePicker references={offered} label={label} onPick={pick} />
        </div>
      ) : null}
      <Faults faults={faults} />
    </div>
  );
}

/** What is written into which fields, in words. */
export function ValuesWords({ module, values }: { readonly module: EffectiveModule; readonly values: Values }) {
  const { t } = useTranslation();
  const { references } = useFlowWorld();
  const entries = Object.entries(values);
  if (entries.length === 0) return t('flows.step.noValues');
  return entries.map(([name, value], index) => {
    const field = module.fields.find((one) => one.name === name);
    const text = refers(value)
      ? piecesOf(value).map((piece) => ('words' in piece ? piece.words : nameOf(references, piece.reference)))
      : null;
    return (
      <span key={name}>
        {index > 0 ? t('flows.comma') : null}
        {field?.label ?? name} →{' '}
        {text ? text.join('') : field ? <Value field={field} value={value} place="inline" /> : null}
      </span>
    );
  });
}
