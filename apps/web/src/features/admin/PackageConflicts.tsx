import { useQueries, useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackageConflictEntry } from '@mokuai/contract';
import { textIn, type LocalText } from '@mokuai/kernel';
import { fieldTypesQuery } from '../../lib/drafts.js';
import { usePreferences } from '../../lib/preferences.js';
import { appQuery, moduleQuery } from '../../lib/queries.js';
import { useSaid } from '../../ui/changes/use-said.js';
import { conflictGroups, type ConflictGroup, type ConflictLine } from './conflict-lines.js';
import { packagesQuery, type Choices } from './packages.js';
import css from './packages.module.css';

interface PackageConflictsProps {
  readonly conflicts: readonly PackageConflictEntry[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

const SIDES = ['ours', 'theirs'] as const;

/** What the package and the application have each changed: whose form holds is chosen, one by one or for all. */
export function PackageConflicts({ conflicts, choices, onChoose }: PackageConflictsProps) {
  const { t } = useTranslation();
  const groups = conflictGroups(conflicts);
  const { groupName, lineName } = useNames(groups);
  const all = (side: 'ours' | 'theirs'): void =>
    onChoose(Object.fromEntries(conflicts.map(({ key, path }) => [key + path, side])));
  return (
    <section className={css['conflicts']} aria-label={t('packages.conflicts', { count: conflicts.length })}>
      <header>
        <h3>{t('packages.conflicts', { count: conflicts.length })}</h3>
        <span>
          <Button size="small" onClick={() => all('ours')}>
            {t('packages.allOurs')}
          </Button>
          <Button size="small" onClick={() => all('theirs')}>
            {t('packages.allTheirs')}
          </Button>
        </span>
      </header>
      {groups.map((group) => (
        <div key={`${group.kind}/${group.name}`} className={css['of']}>
          <h4>
            <span>{t(`publish.kind.${group.kind}`)}</span> {groupName(group)} <code>{group.name}</code>
          </h4>
          <ul>
            {group.lines.map((line) => {
              const { key, path } = line.conflict;
              const name = lineName(group, line);
              return (
                <li key={path}>
                  <p title={`${group.name}${path}`}>{name}</p>
                  <Radio.Group
                    aria-label={`${groupName(group)} · ${name}`}
                    value={choices[key + path]}
                    onChange={(event) =>
                      onChoose({ ...choices, [key + path]: event.target.value as 'ours' | 'theirs' })
                    }
                  >
                    {SIDES.map((side) => (
                      <Radio key={side} value={side}>
                        <span>{t(`packages.${side}`)}</span> <Form value={line.conflict[side]} />
                      </Radio>
                    ))}
                  </Radio.Group>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What definitions and what is in them are called here; by their names where they have no label yet. */
function useNames(groups: readonly ConflictGroup[]) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { data: app } = useQuery(appQuery);
  const { data: packages } = useQuery(packagesQuery);
  const here = new Set(app?.modules.map(({ name }) => name));
  const modules = groups.flatMap(({ kind, name }) => (kind === 'module' && here.has(name) ? [name] : []));
  const read = useQueries({ queries: modules.map(moduleQuery) });
  const fields = new Map(read.flatMap(({ data }) => (data ? [[data.name, data.fields] as const] : [])));
  const labels = new Map(packages?.flatMap(({ definitions }) => definitions.map(({ key, label }) => [key, label])));
  return {
    groupName: ({ kind, name }: ConflictGroup): string =>
      textIn(labels.get(`${kind}/${name}`) ?? undefined, locale, name),
    lineName: (group: ConflictGroup, { what, name, setting, language }: ConflictLine): string => {
      const field = fields.get(group.name)?.find((one) => one.name === name);
      return [
        what === 'field' ? t('packages.field', { name: textIn(field?.label, locale, name) }) : '',
        setting === undefined ? '' : t(`changes.setting.${setting}`, { defaultValue: setting }),
        language === undefined ? '' : t(`packages.language.${language}`),
      ]
        .filter(Boolean)
        .join(' · ');
    },
  };
}

const LONGEST = 160;
const isNamed = (value: unknown): value is { readonly label: LocalText | string; readonly type?: unknown } =>
  typeof value === 'object' && value !== null && 'label' in value;

/** One side's form: words where it has words, otherwise as it is written. */
function Form({ value }: { readonly value: unknown }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const said = useSaid();
  const { data: types } = useQuery(fieldTypesQuery);
  if (value === undefined) return <i>{t('packages.gone')}</i>;
  if (isNamed(value)) {
    const type = types?.find(({ name }) => name === value.type)?.label;
    return <b>{[textIn(value.label, locale), type].filter(Boolean).join(' · ')}</b>;
  }
  if (typeof value !== 'object' || value === null) return <b>{said(value)}</b>;
  const text = JSON.stringify(value);
  return <code>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</code>;
}
