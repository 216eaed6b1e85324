import { Button, Dropdown } from 'antd';
import { Asterisk, Ellipsis } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument, ModuleRights, RoleDocument } from '@mokuai/definition';
import { Icon, SearchInput } from '@mokuai/ui';
import { findIn, learnPinyin } from '../../../lib/sounds-like.js';
import { isBuiltIn } from '../data/built-in.js';
import { EVERY_OTHER, rightsOf, withoutRights, withRights } from '../tabs/rights.js';
import { useLocalText } from '../use-local-text.js';
import { atLevel, differing, PRESETS, presetRights, type Operation } from './grid.js';
import { RightsGrid, type RightsRow } from './RightsGrid.js';
import css from './roles.module.css';

export interface RolePartProps {
  readonly role: RoleDocument;
  /** Another role to compare with. */
  readonly other: RoleDocument | undefined;
  readonly modules: readonly ModuleDocument[];
  readonly onChange: (role: RoleDocument, key: string) => void;
}

/** So many modules are looked through. */
const MANY = 20;

/** What a role may do with the records of every module. */
export function RoleRecords({ role, other, modules, onChange }: RolePartProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const [written, setWritten] = useState('');
  const [, setLearned] = useState(false);
  useEffect(() => void learnPinyin().then(() => setLearned(true)), []);
  const fixed = isBuiltIn('role', role.name);
  const set = (module: string, change: Partial<ModuleRights>, key: string): void =>
    onChange(withRights(role, module, change), `${module}.${key}`);
  const setAll = (operation: Operation, level: number): void => {
    const names = [...modules.map(({ name }) => name), ...(role.modules[EVERY_OTHER] ? [EVERY_OTHER] : [])];
    onChange(
      names.reduce((all, name) => withRights(all, name, atLevel(operation, level)), role),
      `column.${operation}`,
    );
  };
  const row = (name: string, label: string, icon: RightsRow['icon']): RightsRow => ({
    key: name,
    label,
    icon,
    rights: rightsOf(role, name),
    other: other && rightsOf(other, name),
    locked: fixed,
    quiet: role.modules[name] === undefined,
    actions: (
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...PRESETS.map((preset) => ({
              key: preset,
              label: t(`roles.preset.${preset}`),
              onClick: () => set(name, presetRights(preset), 'preset'),
            })),
            ...(name !== EVERY_OTHER && role.modules[name]
              ? [
                  { type: 'divider' as const },
                  {
                    key: 'usual',
                    label: t('roles.asOthers'),
                    onClick: () => onChange(withoutRights(role, name), `${name}.usual`),
                  },
                ]
              : []),
          ],
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<Ellipsis size={14} aria-hidden />}
          aria-label={t('roles.presets', { module: label })}
        />
      </Dropdown>
    ),
  });
  const rows = [
    ...modules.map((module) =>
      row(module.name, say(module.plural ?? module.label, module.name), <Icon name={module.icon} size={14} />),
    ),
    row(EVERY_OTHER, t('roles.everyOther'), <Asterisk size={14} aria-hidden />),
  ];
  const shown = rows.filter(({ key, label }) => [label, key].some((word) => findIn(word, written) !== null));
  const differences = other
    ? rows.reduce((sum, one) => sum + differing(one.rights, one.other ?? {}).length, 0)
    : undefined;
  return (
    <>
      <p className={css['hint']}>
        {differences === undefined ? t('roles.gridDetail') : t('roles.differences', { count: differences })}
      </p>
      {modules.length > MANY ? (
        <div className={css['find']}>
          <SearchInput
            value={written}
            onChange={setWritten}
            label={t('modules.search')}
            clearLabel={t('modules.clearSearch')}
          />
        </div>
      ) : null}
      <RightsGrid
        label={t('rights.records')}
        rowsAre={t('roles.module')}
        rows={shown}
        onChange={set}
        onColumn={setAll}
      />
    </>
  );
}
