import { Button, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './settings.module.css';

interface UniqueGroupsProps {
  readonly groups: readonly (readonly string[])[];
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  /** Puts a group in the place of another, or takes it out. */
  readonly onChange: (at: number, group: readonly string[] | undefined) => void;
}

/** Groups of fields whose values together stand in one record only. */
export function UniqueGroups({ groups, fields, onChange }: UniqueGroupsProps) {
  const { t } = useTranslation();
  /** A group is one from its second field on. */
  const [begun, setBegun] = useState<readonly string[]>();
  const rows = begun ? [...groups, begun] : groups;
  const change = (at: number, group: string[]): void => {
    if (at < groups.length) return onChange(at, group.length > 1 ? group : groups[at]);
    if (group.length < 2) return setBegun(group);
    setBegun(undefined);
    onChange(at, group);
  };
  return (
    <>
      {rows.map((group, at) => (
        <div key={at} className={css['line']}>
          <Select
            mode="multiple"
            maxCount={5}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('settings.uniqueGroup', { number: at + 1 })}
            placeholder={t('settings.uniqueChoose')}
            value={[...group]}
            options={[...fields]}
            onChange={(next: string[]) => change(at, next)}
          />
          <Button
            type="text"
            icon={<Trash2 size={14} aria-hidden />}
            aria-label={t('settings.uniqueRemove', { number: at + 1 })}
            onClick={() => (at < groups.length ? onChange(at, undefined) : setBegun(undefined))}
          />
        </div>
      ))}
      <Button
        className={css['add'] ?? ''}
        type="dashed"
        disabled={begun !== undefined}
        icon={<Plus size={14} aria-hidden />}
        onClick={() => setBegun([])}
      >
        {t('settings.uniqueAdd')}
      </Button>
    </>
  );
}
