import { Button, Dropdown } from 'antd';
import { Copy, Ellipsis, EyeOff, LayoutPanelTop, PanelTop, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import type { FieldSettings as Field } from '@mokuai/field-types';
import type { Locale } from '@mokuai/kernel';
import { Icon, Tabs } from '@mokuai/ui';
import type { Selection } from '../canvas/selection.js';
import { useActions } from '../canvas/stage.js';
import type { DeskSession } from '../data/use-desk.js';
import { usePlacedField } from '../data/use-placed-field.js';
import { fieldOf, type ModuleDesign } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import { FieldAccess } from './FieldAccess.js';
import { FieldSettings } from './FieldSettings.js';
import { FieldUses } from './FieldUses.js';
import { HeadProperties } from './HeadProperties.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { ModuleProperties } from './ModuleProperties.js';
import { PlacementProperties } from './PlacementProperties.js';
import { SectionProperties } from './SectionProperties.js';
import { TabProperties } from './TabProperties.js';
import css from '../designer.module.css';

const PARTS = ['settings', 'display', 'access', 'uses'] as const;
/** What of a field is looked at. */
export type PropertiesPart = (typeof PARTS)[number];

export interface PropertiesProps {
  readonly session: DeskSession;
  readonly design: ModuleDesign;
  readonly types: readonly FieldTypeEntry[];
  readonly selection: Selection;
  readonly onChange: (design: ModuleDesign, key?: string) => void;
  readonly onSelect: (selection: Selection) => void;
  /** Names of fields that are live: they cannot be renamed. */
  readonly published: ReadonlyMap<string, Field>;
  readonly faults: ReadonlyMap<string, string>;
  readonly part: PropertiesPart;
  readonly onPart: (part: PropertiesPart) => void;
  /** Goes back to the canvas. */
  readonly onLeave: () => void;
}

/** What a part of the panel works with. */
export interface PartProps extends PropertiesProps {
  readonly language: Locale;
  /** The switch between languages, to stand beside the first words. */
  readonly languages: ReactNode;
}

/** What is selected on the canvas, in every detail. */
export function PropertiesPanel(props: PropertiesProps) {
  const { selection, part, onPart, onLeave } = props;
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState<Locale>(i18n.language as Locale);
  const ofField = selection?.kind === 'field' && fieldOf(props.design, selection.name) !== undefined;
  const leave = (event: KeyboardEvent<HTMLElement>): void => {
    // What is open over the panel (a list, a dialog) has the key first.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if ((event.target as HTMLElement).getAttribute('aria-expanded') === 'true') return;
    if (event.currentTarget.contains(event.target as HTMLElement)) onLeave();
  };
  const parts: PartProps = {
    ...props,
    language,
    languages: <LanguageSwitch language={language} onChoose={setLanguage} />,
  };
  return (
    <div className={css['properties']} onKeyDown={leave}>
      <Head {...props} />
      {ofField ? (
        <Tabs
          label={t('designer.properties')}
          active={part}
          tabs={PARTS.map((key) => ({ key, label: t(`designer.part.${key}`) }))}
          onChoose={(key) => onPart(key as PropertiesPart)}
        />
      ) : null}
      <div className={`${css['propertiesBody']} scroll`} data-properties data-desk-inputs>
        <Body {...parts} />
      </div>
    </div>
  );
}

function Body(props: PartProps) {
  const { selection, design, part } = props;
  const { t } = useTranslation();
  if (selection === null) return <ModuleProperties {...props} />;
  if (selection.kind === 'head') return <HeadProperties {...props} />;
  if (selection.kind === 'tab') return <TabProperties {...props} tab={selection.tab} />;
  if (selection.kind === 'section')
    return <SectionProperties {...props} tab={selection.tab} section={selection.section} />;
  const { name } = selection;
  if (!fieldOf(design, name))
    return (
      <>
        <p className={css['note']}>{t('designer.systemField')}</p>
        <PlacementProperties {...props} name={name} />
      </>
    );
  if (part === 'access') return <FieldAccess session={props.session} module={design.module} field={name} />;
  if (part === 'uses') return <FieldUses session={props.session} module={design.module} field={name} />;
  // Not by its name, which follows from what is typed here.
  const index = design.module.fields.findIndex((field) => field.name === name);
  return <FieldSettings key={`${index} ${part}`} {...props} name={name} part={part} />;
}

function Head({ design, types, selection }: PropertiesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { copy, hide, remove } = useActions();
  const placed = usePlacedField(design);
  if (selection?.kind !== 'field') {
    const key = selection === null ? 'module' : selection.kind;
    return (
      <header className={css['propertiesHead']}>
        {selection === null ? (
          <Icon name={design.module.icon} size={16} />
        ) : selection.kind === 'tab' || selection.kind === 'head' ? (
          <PanelTop size={16} aria-hidden />
        ) : (
          <LayoutPanelTop size={16} aria-hidden />
        )}
        <strong>{t(key === 'head' ? 'layouts.head.title' : `designer.selected.${key}`)}</strong>
      </header>
    );
  }
  const { name } = selection;
  const field = fieldOf(design, name);
  const { type: typeName, label } = placed(name) ?? {};
  const type = types.find((entry) => entry.name === typeName);
  const isTitle = design.module.titleField === name;
  return (
    <header className={css['propertiesHead']}>
      <Icon name={type?.icon} size={16} />
      <strong className="ellipsis">{say(label, name)}</strong>
      <span className={css['typeName']}>{type?.label}</span>
      {field ? (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              { key: 'copy', icon: <Copy size={14} />, label: t('designer.copy'), onClick: () => copy(name) },
              { key: 'hide', icon: <EyeOff size={14} />, label: t('designer.hide'), onClick: () => hide(name) },
              {
                key: 'remove',
                icon: <Trash2 size={14} />,
                label: t(isTitle ? 'designer.removeTitle' : 'designer.remove'),
                danger: true,
                disabled: isTitle,
                onClick: () => remove(name),
              },
            ],
          }}
        >
          <Button
            className={css['headMore'] ?? ''}
            type="text"
            size="small"
            icon={<Ellipsis size={16} aria-hidden />}
            aria-label={t('nav.more')}
          />
        </Dropdown>
      ) : null}
    </header>
  );
}
