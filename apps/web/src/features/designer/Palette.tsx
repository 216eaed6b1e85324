import { useDraggable } from '@dnd-kit/core';
import { Input, Segmented } from 'antd';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTypeEntry } from '@mokuai/contract';
import type { FieldSettings } from '@mokuai/field-types';
import { Icon } from '@mokuai/ui';
import { useLocalText } from './use-local-text.js';
import css from './designer.module.css';

const GROUPS = ['basic', 'choice', 'relation', 'business'] as const;

interface PaletteProps {
  readonly types: readonly FieldTypeEntry[];
  readonly unused: readonly FieldSettings[];
  /** Adds a new field of a type at the end of the form. */
  readonly onAdd: (type: FieldTypeEntry) => void;
  /** Shows an unused field at the end of the form. */
  readonly onShow: (name: string) => void;
}

/** What can be put on the form: field types, and fields that are not shown. Dragged, or added by a click. */
export function Palette({ types, unused, onAdd, onShow }: PaletteProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'types' | 'unused'>('types');
  const [wanted, setWanted] = useState('');
  const needle = wanted.trim().toLowerCase();
  const found = types.filter((type) => type.label.toLowerCase().includes(needle) || type.name.includes(needle));
  return (
    <aside className={css['palette']} aria-label={t('designer.palette')}>
      <Segmented
        block
        value={tab}
        onChange={setTab}
        options={[
          { value: 'types', label: t('designer.newField') },
          { value: 'unused', label: `${t('designer.unused')} ${unused.length}` },
        ]}
      />
      {tab === 'types' ? (
        <>
          <Input
            prefix={<Search size={14} aria-hidden />}
            placeholder={t('designer.searchTypes')}
            aria-label={t('designer.searchTypes')}
            value={wanted}
            allowClear
            onChange={(event) => setWanted(event.target.value)}
          />
          <div className={css['paletteList']}>
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
                        id={`type:${type.name}`}
                        icon={type.icon}
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
      ) : (
        <UnusedFields unused={unused} types={types} onShow={onShow} />
      )}
    </aside>
  );
}

function UnusedFields({ unused, types, onShow }: Pick<PaletteProps, 'unused' | 'types' | 'onShow'>) {
  const { t } = useTranslation();
  const say = useLocalText();
  if (unused.length === 0) return <p className={css['hint']}>{t('designer.noneUnused')}</p>;
  return (
    <div className={css['paletteList']}>
      <div className={css['chipsOne']}>
        {unused.map((field) => (
          <Chip
            key={field.name}
            id={`field:${field.name}`}
            icon={types.find((type) => type.name === field.type)?.icon ?? null}
            label={say(field.label, field.name)}
            onClick={() => onShow(field.name)}
          />
        ))}
      </div>
    </div>
  );
}

interface ChipProps {
  readonly id: string;
  readonly icon: string | null;
  readonly label: string;
  readonly onClick: () => void;
}

function Chip({ id, icon, label, onClick }: ChipProps) {
  const { listeners, setNodeRef, isDragging } = useDraggable({ id });
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...listeners}
      className={css['chip']}
      data-dragging={isDragging || undefined}
      onClick={onClick}
    >
      <Icon name={icon} size={14} />
      <span className="ellipsis">{label}</span>
    </button>
  );
}
