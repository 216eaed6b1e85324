import { useState } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { Icon } from '@mokuai/ui';
import type { Selection } from '../canvas/Canvas.js';
import { changeField, changeSection, changeTab, fieldOf, names, type ModuleDesign } from '../state/design.js';
import { useLocalText, withWords } from '../use-local-text.js';
import { FieldName } from './FieldName.js';
import { ModuleProperties } from './ModuleProperties.js';
import { Setting } from './Setting.js';
import { Words } from './Words.js';
import type { SettingSchema } from './schema.js';
import css from '../designer.module.css';

export interface PropertiesProps {
  readonly design: ModuleDesign;
  readonly types: readonly FieldTypeEntry[];
  readonly selection: Selection;
  readonly onChange: (design: ModuleDesign, key?: string) => void;
  readonly onSelect: (selection: Selection) => void;
  /** Names of fields that are live: they cannot be renamed. */
  readonly published: ReadonlySet<string>;
  readonly faults: ReadonlyMap<string, string>;
}

/** What is selected on the canvas, in every detail. */
export function PropertiesPanel(props: PropertiesProps) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState<Locale>(i18n.language as Locale);
  return (
    <aside className={css['properties']} aria-label={t('designer.properties')}>
      <div className={css['propertiesHead']}>
        <Title {...props} />
        <Segmented
          size="small"
          aria-label={t('designer.wordsLanguage')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('designer.language.zh') },
            { value: 'en', label: t('designer.language.en') },
          ]}
        />
      </div>
      <div className={css['propertiesBody']}>
        <Body {...props} language={language} />
      </div>
    </aside>
  );
}

function Title({ design, types, selection }: PropertiesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  if (selection?.kind !== 'field') {
    const key = selection === null ? 'module' : selection.kind;
    return <strong>{t(`designer.selected.${key}`)}</strong>;
  }
  const field = fieldOf(design, selection.name);
  const type = types.find((entry) => entry.name === field?.type);
  return (
    <>
      <Icon name={type?.icon} size={16} />
      <strong className="ellipsis">{say(field?.label, selection.name)}</strong>
      <span className={css['typeName']}>{type?.label}</span>
    </>
  );
}

function Body(props: PropertiesProps & { readonly language: Locale }) {
  const { design, selection, onChange, language } = props;
  const { t } = useTranslation();
  if (selection === null) return <ModuleProperties {...props} />;
  if (selection.kind === 'field') return <FieldProperties key={selection.name} {...props} name={selection.name} />;
  const tab = design.layout.tabs[selection.tab];
  if (selection.kind === 'tab') {
    return (
      <Words
        label={t('designer.label')}
        language={language}
        value={tab?.label}
        onChange={(words) =>
          onChange(
            changeTab(design, selection.tab, withWords(tab?.label, language, words)),
            `tab:${selection.tab}:${language}`,
          )
        }
      />
    );
  }
  const section = tab?.sections[selection.section];
  return (
    <Words
      label={t('designer.label')}
      language={language}
      value={section?.label}
      onChange={(words) =>
        onChange(
          changeSection(design, selection.tab, selection.section, {
            label: withWords(section?.label, language, words),
          }),
          `section:${selection.tab}:${selection.section}:${language}`,
        )
      }
    />
  );
}

/** Settings that the panel draws by itself, or that are not the admin's to set. */
const OWN_PLACE = new Set(['name', 'type', 'label', 'renamedFrom']);
/** Settings that the panel shows last, as switches. */
const LAST = ['required', 'unique', 'searchable', 'indexed', 'readOnly'];

function FieldProperties(props: PropertiesProps & { readonly language: Locale; readonly name: string }) {
  const { design, types, name, language, onChange, onSelect, published, faults } = props;
  const { t } = useTranslation();
  const field = fieldOf(design, name);
  const schema = types.find((entry) => entry.name === field?.type)?.settings as SettingSchema | undefined;
  if (!field) return null;
  const settings = field as unknown as Readonly<Record<string, unknown>>;
  const set = (key: string, value: unknown): void =>
    onChange(changeField(design, name, { [key]: value }), `${name}.${key}.${language}`);
  const keys = Object.keys(schema?.properties ?? {}).filter((key) => !OWN_PLACE.has(key));
  const ordered = [...keys.filter((key) => !LAST.includes(key)), ...LAST.filter((key) => keys.includes(key))];
  const fault = faults.get(name);
  return (
    <>
      {fault ? (
        <p className={css['faultNote']} role="alert">
          {fault}
        </p>
      ) : null}
      <Words
        label={t('designer.label')}
        language={language}
        value={field.label}
        onChange={(words) => set('label', withWords(field.label, language, words))}
      />
      <FieldName
        name={name}
        fixed={published.has(name)}
        taken={names(design)}
        onRename={(next) => {
          onChange(changeField(design, name, { name: next }));
          onSelect({ kind: 'field', name: next });
        }}
      />
      {ordered.map((key) => (
        <Setting
          key={key}
          name={key}
          schema={schema?.properties?.[key] ?? {}}
          required={schema?.required?.includes(key) ?? false}
          field={field}
          value={settings[key]}
          language={language}
          onChange={(value) => set(key, value)}
        />
      ))}
    </>
  );
}
