import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageContent } from '@mokuai/contract';
import { findIn } from '../../lib/sounds-like.js';
import { addressIn, groupsOf, kindOf, type Group } from './groups.js';
import { useContentName } from './use-content-name.js';
import css from './packages.module.css';

interface ExportGroupsProps {
  readonly entries: readonly PackageContent[];
  readonly by: 'module' | 'kind';
  /** Only what sounds like this is shown. */
  readonly written: string;
  /** What is not chosen. */
  readonly left: ReadonlySet<string>;
  readonly along: readonly PackageContent[];
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** Definitions to choose from, in groups that are chosen as one. */
export function ExportGroups({ entries, by, written, left, along, onLeft }: ExportGroupsProps) {
  const { t } = useTranslation();
  const nameOf = useContentName(entries);
  const found = ({ key }: PackageContent): boolean =>
    [nameOf(key), addressIn(key)].some((word) => findIn(word, written) !== null);
  const groups = groupsOf(entries, by);
  const titleOf = ({ ofModule, name }: Group): string =>
    ofModule ? nameOf(`module/${name}`) : t(`publish.kind.${name}`);
  const shown = groups
    .map((group) => ({
      ...group,
      found: findIn(titleOf(group), written) === null ? group.entries.filter(found) : group.entries,
    }))
    .filter((group) => group.found.length > 0);
  const leave = (keys: readonly PackageContent[], isChosen: boolean): void => {
    const next = new Set(left);
    for (const { key } of keys) if (isChosen) next.delete(key); else next.add(key); // prettier-ignore
    onLeft(next);
  };
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const isOpen = ({ name }: Group): boolean => written !== '' || opened.has(name);
  const toggle = ({ name }: Group): void => {
    const next = new Set(opened);
    if (!next.delete(name)) next.add(name);
    setOpened(next);
  };
  const brought = new Set(along.map(({ key }) => key));
  const visible = shown.flatMap((group) => group.found);
  return (
    <div className={css['groups']} role="group" aria-label={t('packages.export.choose')}>
      <div className={css['all']}>
        <Mark
          entries={visible}
          left={left}
          label={t(written === '' ? 'packages.export.all' : 'packages.export.found')}
          onMark={(isChosen) => leave(visible, isChosen)}
        />
        <small className="num">{`${entries.length - left.size} / ${entries.length}`}</small>
      </div>
      {visible.length === 0 ? <p>{t('packages.export.noneFound')}</p> : null}
      <ul>
        {shown.map((group) => (
          <li key={group.name}>
            <div className={css['group']}>
              <button
                type="button"
                aria-expanded={isOpen(group)}
                aria-label={t('packages.export.open', { name: titleOf(group) })}
                onClick={() => toggle(group)}
              />
              <Mark
                entries={group.found}
                left={left}
                label={titleOf(group)}
                onMark={(isChosen) => leave(group.found, isChosen)}
              />
              <small className="num">
                {`${group.entries.filter(({ key }) => !left.has(key)).length} / ${group.entries.length}`}
              </small>
            </div>
            {isOpen(group) ? (
              <ul>
                {group.found.map((entry) => (
                  <li key={entry.key}>
                    <Checkbox
                      checked={!left.has(entry.key)}
                      indeterminate={brought.has(entry.key)}
                      onChange={(event) => leave([entry], event.target.checked)}
                    >
                      <span>{t(`publish.kind.${kindOf(entry.key)}`)}</span> {nameOf(entry.key)}{' '}
                      <code>{addressIn(entry.key)}</code>
                    </Checkbox>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MarkProps {
  readonly entries: readonly PackageContent[];
  readonly left: ReadonlySet<string>;
  readonly label: string;
  readonly onMark: (isChosen: boolean) => void;
}

/** Chooses several as one; half marked while only some of them are chosen. */
function Mark({ entries, left, label, onMark }: MarkProps) {
  const count = entries.filter(({ key }) => !left.has(key)).length;
  return (
    <Checkbox
      checked={count > 0 && count === entries.length}
      indeterminate={count > 0 && count < entries.length}
      onChange={(event) => onMark(event.target.checked)}
    >
      {label}
    </Checkbox>
  );
}
