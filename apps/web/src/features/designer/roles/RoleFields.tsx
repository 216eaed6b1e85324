import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldRight, ModuleDocument } from '@mokuai/definition';
import { EmptyState, Icon, SearchInput } from '@mokuai/ui';
import { SearchX } from 'lucide-react';
import { isBuiltIn } from '../data/built-in.js';
import {
  FIELD_RIGHTS,
  fieldRightOf,
  rightsOf,
  seesWhole,
  withFieldRight,
  withRights,
  withWhole,
} from '../tabs/rights.js';
import { RightSign } from '../tabs/RightSign.js';
import { useLocalText } from '../use-local-text.js';
import { FieldRow } from './FieldRow.js';
import type { RolePartProps } from './RoleRecords.js';
import css from './roles.module.css';

/** What a role sees and changes of the fields of a module; many are set at once. */
export function RoleFields({ role, other, modules, onChange }: RolePartProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const module = modules.find(({ name }) => name === chosen) ?? modules[0];
  if (!module) return <EmptyState icon={SearchX} title={t('designer.noModules')} />;
  const fixed = isBuiltIn('role', role.name);
  const rights = rightsOf(role, module.name);
  const theirs = other && rightsOf(other, module.name);
  const wanted = typed.trim().toLowerCase();
  const fields = module.fields.filter(
    (field) => wanted === '' || `${field.name} ${say(field.label, field.name)}`.toLowerCase().includes(wanted),
  );
  const shownMarked = fields.filter(({ name }) => marked.has(name));
  const set = (names: readonly string[], right: FieldRight): void => {
    const next = names.reduce((all, name) => withFieldRight(all, name, right), rights);
    onChange(withRights(role, module.name, next), `${module.name}.field.${names.join()}`);
  };
  const isMasked = module.fields.some(({ masked }) => masked);
  const mark = (names: readonly string[], on: boolean): void =>
    setMarked(new Set(on ? [...marked, ...names] : [...marked].filter((name) => !names.includes(name))));
  const special = (one: ModuleDocument): number => Object.keys(rightsOf(role, one.name).fields ?? {}).length;
  return (
    <>
      <div className={css['fieldsBar']}>
        <Select
          value={module.name}
          aria-label={t('roles.module')}
          popupMatchSelectWidth={false}
          onChange={(name) => {
            setChosen(name);
            setMarked(new Set());
          }}
          options={modules.map((one) => ({ value: one.name, label: say(one.label, one.name) }))}
          optionRender={({ value, label }) => {
            const one = modules.find(({ name }) => name === value);
            const count = one ? special(one) : 0;
            return (
              <span className={css['option']}>
                <Icon name={one?.icon} size={14} /> {label}
                {count > 0 ? <small>{t('roles.specialFields', { count })}</small> : null}
              </span>
            );
          }}
        />
        <SearchInput
          value={typed}
          onChange={setTyped}
          label={t('roles.searchFields')}
          clearLabel={t('list.clearSearch')}
        />
        {shownMarked.length > 0 ? (
          <div className={css['many']} role="group" aria-label={t('roles.setMany', { count: shownMarked.length })}>
            <span>{t('roles.setMany', { count: shownMarked.length })}</span>
            {FIELD_RIGHTS.map((right) => (
              <Button
                key={right}
                size="small"
                icon={<RightSign right={right} />}
                onClick={() =>
                  set(
                    shownMarked.map(({ name }) => name),
                    right,
                  )
                }
              >
                {t(`rights.right.${right}`)}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
      <div className={`${css['gridBox']} scroll`}>
        <table className={`${css['grid']} ${css['fields']}`} aria-label={t('rights.fields')}>
          <thead>
            <tr>
              <th scope="col">
                <span className={css['rowName']}>
                  <Checkbox
                    aria-label={t('roles.markAll')}
                    disabled={fixed}
                    checked={fields.length > 0 && shownMarked.length === fields.length}
                    indeterminate={shownMarked.length > 0 && shownMarked.length < fields.length}
                    onChange={({ target }) =>
                      mark(
                        fields.map(({ name }) => name),
                        target.checked,
                      )
                    }
                  />
                  {t('rights.field')}
                </span>
              </th>
              {FIELD_RIGHTS.map((right) => (
                <th key={right} scope="col">
                  {t(`rights.right.${right}`)}
                </th>
              ))}
              {isMasked ? (
                <th scope="col" title={t('rights.wholeDetail')}>
                  {t('rights.whole')}
                </th>
              ) : null}
              {other ? <th scope="col">{say(other.label, other.name)}</th> : null}
            </tr>
          </thead>
          <tbody>
            <FieldRow
              label={t('rights.usual')}
              strong
              right={rights.fieldsDefault ?? 'write'}
              other={theirs && (theirs.fieldsDefault ?? 'write')}
              fixed={fixed}
              whole={isMasked ? undefined : null}
              onChange={(right) =>
                onChange(withRights(role, module.name, { fieldsDefault: right }), `${module.name}.usual`)
              }
            />
            {fields.map((field) => (
              <FieldRow
                key={field.name}
                label={say(field.label, field.name)}
                right={fieldRightOf(rights, field.name)}
                quiet={rights.fields?.[field.name] === undefined}
                other={theirs && fieldRightOf(theirs, field.name)}
                fixed={fixed}
                marked={marked.has(field.name)}
                onMark={(on) => mark([field.name], on)}
                whole={isMasked ? (field.masked ? seesWhole(role, rights, field.name) : undefined) : null}
                onWhole={(on) =>
                  onChange(
                    withRights(role, module.name, withWhole(rights, field.name, on)),
                    `${module.name}.whole.${field.name}`,
                  )
                }
                onChange={(right) => set([field.name], right)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
