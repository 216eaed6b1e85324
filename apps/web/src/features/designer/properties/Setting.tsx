import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select, Switch } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSettings } from '@mokuai/field-types';
import type { LocalText, Locale } from '@mokuai/kernel';
import type { ModuleDocument, NumberingDocument } from '@mokuai/definition';
import { definitionsQuery } from '../data/definitions.js';
import { useLocalText, withWords } from '../use-local-text.js';
import { DefaultEditor } from './DefaultEditor.js';
import { OptionsEditor } from './OptionsEditor.js';
import { Words } from './Words.js';
import { choiceLabel, choicesOf, editorOf, settingLabel, type OptionDraft, type SettingSchema } from './schema.js';
import css from '../designer.module.css';

interface SettingProps {
  readonly name: string;
  readonly schema: SettingSchema;
  readonly required: boolean;
  readonly field: FieldSettings;
  readonly value: unknown;
  /** What it makes of a value, said beside it. */
  readonly sample?: string | undefined;
  readonly language: Locale;
  /** What stands at the end of the label of words. */
  readonly aside?: ReactNode;
  /** `typed`: it comes letter by letter, and is taken back as a whole. */
  readonly onChange: (value: unknown, typed?: boolean) => void;
}

/** Switches that want a word on what they do. */
const EXPLAINED: ReadonlySet<string> = new Set([
  'required',
  'searchable',
  'unique',
  'readOnly',
  'indexed',
  'history',
  'masked',
]);

/** One setting of a field, edited as its schema asks; an empty one is left out of the document. */
export function Setting(props: SettingProps) {
  const { name, schema, required, field, value, sample, language, aside, onChange } = props;
  const { t, i18n } = useTranslation();
  const id = useId();
  const label = settingLabel(name, schema, i18n.language as Locale);
  const editor = name === 'default' ? 'default' : editorOf(schema);
  if (editor === 'none') return null;
  if (editor === 'words') {
    const text = value as LocalText | undefined;
    return (
      <Words
        label={label}
        language={language}
        value={text}
        multiline={name === 'help'}
        aside={aside}
        onChange={(words) =>
          onChange(words === '' && typeof text !== 'object' ? undefined : withWords(text, language, words), true)
        }
      />
    );
  }
  if (editor === 'options') {
    return (
      <OptionsEditor
        label={label}
        language={language}
        value={(value ?? []) as readonly OptionDraft[]}
        chosen={[field.default ?? []].flat()}
        onChange={onChange}
      />
    );
  }
  if (editor === 'flag') {
    return (
      <div className={css['flag']}>
        <span>
          <label htmlFor={id}>{label}</label>
          {EXPLAINED.has(name) ? <small id={`${id}-note`}>{t(`designer.flag.${name}`, { sample })}</small> : null}
        </span>
        <Switch
          id={id}
          aria-describedby={EXPLAINED.has(name) ? `${id}-note` : undefined}
          checked={Boolean(value ?? schema.default)}
          onChange={(on) => onChange(on || schema.default === true ? on : undefined)}
        />
      </div>
    );
  }
  return (
    <div className={css['setting']}>
      <label htmlFor={id}>
        {label}
        {required ? <i aria-hidden> *</i> : null}
      </label>
      <Control {...props} id={id} editor={editor} field={field} />
    </div>
  );
}

function Control({
  id,
  editor,
  schema,
  field,
  value,
  onChange,
}: SettingProps & { readonly id: string; readonly editor: string }) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  switch (editor) {
    case 'default':
      return <DefaultEditor id={id} field={field} onChange={(next) => onChange(next, true)} />;
    case 'choice':
      return (
        <Select
          id={id}
          allowClear={{ label: t('action.clear') }}
          value={value as string | number | undefined}
          placeholder={schema.default === undefined ? undefined : choiceLabel(schema, schema.default as string, locale)}
          options={
            choicesOf(schema)?.map((choice) => ({ value: choice, label: choiceLabel(schema, choice, locale) })) ?? []
          }
          onChange={(next) => onChange(next)}
        />
      );
    case 'number':
      return (
        <InputNumber
          controls={false}
          id={id}
          style={{ width: '100%' }}
          value={value as number | null}
          min={schema.minimum ?? Number.MIN_SAFE_INTEGER}
          max={schema.maximum ?? Number.MAX_SAFE_INTEGER}
          placeholder={schema.default === undefined ? '' : String(schema.default)}
          {...(schema.type === 'integer' ? { precision: 0 } : {})}
          onChange={(next) => onChange(next ?? undefined, true)}
        />
      );
    case 'module':
      return <DefinitionPicker id={id} kind="module" value={value} onChange={onChange} />;
    case 'numbering':
      return <DefinitionPicker id={id} kind="numbering" value={value} onChange={onChange} />;
    default:
      return (
        <Input
          id={id}
          value={(value as string | undefined) ?? ''}
          maxLength={schema.maxLength ?? 200}
          onChange={(event) => onChange(event.target.value || undefined, true)}
        />
      );
  }
}

interface PickerProps {
  readonly id: string;
  readonly kind: 'module' | 'numbering';
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Chooses another definition by its label. */
function DefinitionPicker({ id, kind, value, onChange }: PickerProps) {
  const say = useLocalText();
  const { data, isPending } = useQuery(definitionsQuery(kind));
  const options = (data ?? [])
    .filter((entry) => entry.state !== 'removed')
    .map((entry) => ({
      value: entry.name,
      label: say((entry.document as ModuleDocument | NumberingDocument).label, entry.name),
    }));
  return (
    <Select
      id={id}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      value={value as string | undefined}
      options={options}
      onChange={onChange}
    />
  );
}
