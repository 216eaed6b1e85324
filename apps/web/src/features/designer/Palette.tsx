import { useDraggable } from '@dnd-kit/core';
import { Input, Segmented } from 'antd';
import { Info, LayoutPanelTop, PanelTop, Search } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import type { FieldSettings } from '@mokuai/field-types';
import { Icon } from '@mokuai/ui';
import { carriedId, type Carried } from './canvas/carried.js';
import { useLocalText } from './use-local-text.js';
import css from './palette.module.css';

const GROUPS = ['basic', 'choice', 'relation', 'business'] as const;

interface PaletteProps {
  readonly types: readonly FieldTypeEntry[];
  readonly unused: readonly FieldSettings[];
  /** Columns that every record has and that the form does not show. */
  readonly system: readonly FieldSettings[];
  /** Adds a new field of a type behind what is selected. */
  readonly onAdd: (type: FieldTypeEntry) => void;
  /** Shows an unused field there. */
  readonly onShow: (name: string) => void;
  readonly onSection: () => void;
  readonly onHelp: () => void;
  readonly onTab: () => void;
}

/** What can be put on the form: field types, fields that are not shown, parts of a form. Carried, or added by a click. */
export function Palette({ types, unused, system, onAdd, onShow, onSection, onHelp, onTab }: PaletteProps) {
  const { t } = useTranslation();
  const [part, setPart] = useState<'types' | 'unused' | 'parts'>('types');
  return (
    <div className={css['palette']}>
      <Segmented
        block
        aria-label={t('designer.palette')}
        value={part}
        onChange={setPart}
        options={[
          { value: 'types', label: t('designer.newField') },
          {
            value: 'unused',
            label: (
              <>
                {t('designer.unused')} <span className={css['count']}>{unused.length}</span>
              </>
            ),
          },
          { value: 'parts', label: t('designer.components') },
        ]}
      />
      {part === 'types' ? <Types types={types} onAdd={onAdd} /> : null}
      {part === 'unused' ? <UnusedFields unused={unused} system={system} types={types} onShow={onShow} /> : null}
      {part === 'parts' ? (
        <div className={`${css['list']} scroll`}>
          <div className={css['one']}>
            <Chip
              carried={{ kind: 'new-section' }}
              icon={<LayoutPanelTop size={14} aria-hidden />}
              label={t('designer.section')}
              onClick={onSection}
            />
            <Chip
              carried={{ kind: 'new-help' }}
              icon={<Info size={14} aria-hidden />}
              label={t('layouts.note.add')}
              onClick={onHelp}
            />
            <button type="button" className={css['chip']} data-fixed onClick={onTab}>
              <PanelTop size={14} aria-hidden />
              <span className="ellipsis">{t('designer.addTab')}</span>
            </button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

function Types({ types, onAdd }: Pick<PaletteProps, 'types' | 'onAdd'>) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const needle = wanted.trim().toLowerCase();
  const found = types.filter((type) => type.label.toLowerCase().includes(needle) || type.name.includes(needle));
  const first = GROUPS.flatMap((group) => found.filter((type) => type.group === group))[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first || needle === '') return;
    event.preventDefault();
    setWanted('');
    onAdd(first);
  };
  return (
    <>
      <Input
        type="search"
        prefix={<Search size={14} aria-hidden />}
        placeholder={t('designer.searchTypes')}
        aria-label={t('designer.searchTypes')}
        value={wanted}
        allowClear
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={`${css['list']} scroll`}>
        {GROUPS.map((group) => {
          const members = found.filter((type) => type.group === group);
          if (members.length === 0) return null;
          return (
            <section key={group}>
              <h2>{t(`designer.group.${group}`)}</h2>
              <div className={css['chips']}>
                {members.map((type) => (
                  <Chip
                    key={type.name}
                    carried={{ kind: 'type', name: type.name }}
                    icon={<Icon name={type.icon} size={14} />}
                    label={type.label}
                    onClick={() => onAdd(type)}
                  />
                ))}
              </div>
            </section>
          );
        })}
        {found.length === 0 ? <p className={css['hint']}>{t('designer.noType')}</p> : null}
      </div>
    </>
  );
}

function UnusedFields({ unused, system, types, onShow }: Pick<PaletteProps, 'unused' | 'system' | 'types' | 'onShow'>) {
  const { t } = useTranslation();
  const say = useLocalText();
  const chip = (field: FieldSettings) => (
    <Chip
      key={field.name}
      carried={{ kind: 'field', name: field.name }}
      icon={<Icon name={types.find((type) => type.name === field.type)?.icon} size={14} />}
      label={say(field.label, field.name)}
      onClick={() => onShow(field.name)}
    />
  );
  return (
    <div className={`${css['list']} scroll`}>
      {unused.length === 0 ? <p className={css['hint']}>{t('designer.noneUnused')}</p> : null}
      <div className={css['one']}>{unused.map(chip)}</div>
      {system.length > 0 ? (
        <section>
          <h2>{t('filter.systemFields')}</h2>
          <div className={css['one']}>{system.map(chip)}</div>
        </section>
      ) : null}
    </div>
  );
}

interface ChipProps {
  readonly carried: Carried;
  readonly icon: ReactNode;
  readonly label: string;
  readonly onClick: () => void;
}

function Chip({ carried, icon, label, onClick }: ChipProps) {
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({ id: carriedId(carried) });
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...listeners}
      className={css['chip']}
      title={label}
      aria-describedby={attributes['aria-describedby']}
      data-dragging={isDragging || undefined}
      onClick={onClick}
    >
      {icon}
      <span className="ellipsis">{label}</span>
    </button>
  );
}
