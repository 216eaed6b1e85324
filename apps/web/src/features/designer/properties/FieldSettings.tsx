import type { FieldSettings as Field, FieldType } from '@mokuai/field-types';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { spelled } from '../../../lib/sounds-like.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { labelAfter, nameAfter } from '../state/auto-name.js';
import { changeField, fieldOf, names } from '../state/design.js';
import { usesOf } from '../state/uses.js';
import { FieldConditions } from './FieldConditions.js';
import { FieldName } from './FieldName.js';
import { FieldTypeChoice } from './FieldTypeChoice.js';
import { PlacementProperties } from './PlacementProperties.js';
import type { PartProps } from './PropertiesPanel.js';
import { editorOf, isDisplay, type SettingSchema } from './schema.js';
import { Setting } from './Setting.js';
import { Words } from './Words.js';
import css from '../designer.module.css';

/** Settings that the panel draws by itself, or that are not the admin's to set. */
const OWN_PLACE = new Set(['name', 'type', 'label', 'renamedFrom']);
/** Settings that the panel shows last. */
const LAST = [
  'pattern',
  'patternMessage',
  'masked',
  'keepFirst',
  'keepLast',
  'default',
  'required',
  'searchable',
  'unique',
  'readOnly',
  'indexed',
  'history',
];
/** Settings of what people write; there is nothing to set where the engine does. */
const OF_INPUT: ReadonlySet<string> = new Set(['default', 'required', 'readOnly', 'placeholder']);
/** Settings of text that is typed in. */
const OF_TEXT: ReadonlySet<string> = new Set(['pattern', 'patternMessage']);
/** Settings of a mask that is on. */
const OF_MASK: ReadonlySet<string> = new Set(['keepFirst', 'keepLast']);
/** Settings that need an order of values. */
const OF_INDEX: ReadonlySet<string> = new Set(['unique', 'indexed']);

interface FieldSettingsProps extends PartProps {
  readonly name: string;
  /** What the field is, or how it is shown and checked. */
  readonly part: 'settings' | 'display';
}

/** A field's settings, made from the schema of its type. */
export function FieldSettings(props: FieldSettingsProps) {
  const { design, types, name, part, language, languages, onChange, onSelect, published, faults } = props;
  const { t } = useTranslation();
  const { fieldType } = useFieldTypeCode();
  const field = fieldOf(design, name);
  const schema = types.find((entry) => entry.name === field?.type)?.settings as SettingSchema | undefined;
  if (!field) return null;
  const settings = field as unknown as Readonly<Record<string, unknown>>;
  const set = (key: string, value: unknown, typed: boolean): void =>
    onChange(changeField(design, name, { [key]: value }), typed ? `${name}.${key}.${language}` : undefined);
  const type = fieldType(field.type);
  const index = design.module.fields.indexOf(field);
  /** Until others know the field by its name, the name follows from its words. */
  const rewrite = (words: string): void => {
    const label = labelAfter(field.label, type?.label, language, words);
    const known = published.has(name) || usesOf(props.session.desk, design.module, name).some(isBeside);
    const next = known ? name : nameAfter(field, label, names(design), spelled);
    onChange(changeField(design, name, { label, name: next }), `fields.${index}.label.${language}`);
    if (next !== name) onSelect({ kind: 'field', name: next });
  };
  const isBeside = ({ document }: { readonly document: { readonly kind: string; readonly name: string } }): boolean =>
    document.kind !== 'module' && !(document.kind === 'layout' && document.name === design.layout.name);
  const isText = type?.writtenBy === 'client' && !type.choices && type.column(field).type === 'text';
  const keys = Object.keys(schema?.properties ?? {}).filter(
    (key) =>
      !OWN_PLACE.has(key) &&
      !(type?.writtenBy === 'engine' && OF_INPUT.has(key)) &&
      !(OF_TEXT.has(key) && !isText) &&
      !(key === 'patternMessage' && !field.pattern) &&
      !(OF_MASK.has(key) && !field.masked) &&
      !((type?.indexable === false || type?.distinct) && OF_INDEX.has(key)) &&
      !(type?.alwaysRequired && key === 'required') &&
      isDisplay(key, schema?.properties?.[key] ?? {}) === (part === 'display'),
  );
  const ordered = [...keys.filter((key) => !LAST.includes(key)), ...LAST.filter((key) => keys.includes(key))];
  const fault = faults.get(name);
  const firstWords = ordered.find((key) => editorOf(schema?.properties?.[key] ?? {}) === 'words');
  return (
    <>
      {fault ? (
        <p className={css['faultNote']} role="alert">
          <CircleAlert size={14} aria-hidden /> {fault}
        </p>
      ) : null}
      {part === 'settings' ? (
        <>
          <Words
            label={t('designer.label')}
            aside={languages}
            language={language}
            value={field.label}
            onChange={rewrite}
          />
          <FieldName
            key={name}
            name={name}
            fixed={published.has(name)}
            taken={names(design)}
            onRename={(next) => {
              onChange(changeField(design, name, { name: next }));
              onSelect({ kind: 'field', name: next });
            }}
          />
          <FieldTypeChoice key={`${name} type`} {...props} field={field} />
        </>
      ) : (
        <PlacementProperties {...props} />
      )}
      {ordered.map((key) => (
        <Setting
          key={key}
          name={key}
          schema={schema?.properties?.[key] ?? {}}
          required={schema?.required?.includes(key) ?? false}
          field={field}
          value={settings[key]}
          sample={key === 'masked' && type ? sampleOf(type, field) : undefined}
          language={language}
          aside={part === 'display' && key === firstWords ? languages : undefined}
          onChange={(value, typed) => set(key, value, typed ?? false)}
        />
      ))}
      {part === 'settings' ? <FieldConditions {...props} /> : null}
    </>
  );
}

/** What the mask of a field makes of a value that is an example of its type. */
function sampleOf({ mask, examples }: FieldType, field: Field): string | undefined {
  const { output, input } = examples[0]?.valid[0] ?? {};
  const value = output ?? input;
  return value === undefined || value === null ? undefined : mask?.text(value, field);
}
