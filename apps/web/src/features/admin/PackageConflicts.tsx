import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackageConflictEntry } from '@mokuai/contract';
import type { Choices } from './packages.js';
import css from './packages.module.css';

interface PackageConflictsProps {
  readonly conflicts: readonly PackageConflictEntry[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** What the package and the application have each changed: whose form holds is chosen, one by one or for all. */
export function PackageConflicts({ conflicts, choices, onChoose }: PackageConflictsProps) {
  const { t } = useTranslation();
  const all = (side: 'ours' | 'theirs'): void =>
    onChoose(Object.fromEntries(conflicts.map(({ key, path }) => [key + path, side])));
  return (
    <section className={css['conflicts']} aria-label={t('packages.conflicts', { count: conflicts.length })}>
      <header>
        <h3>{t('packages.conflicts', { count: conflicts.length })}</h3>
        <Button size="small" onClick={() => all('ours')}>
          {t('packages.allOurs')}
        </Button>
        <Button size="small" onClick={() => all('theirs')}>
          {t('packages.allTheirs')}
        </Button>
      </header>
      <ul>
        {conflicts.map(({ key, path, ours, theirs }) => {
          const [kind, name] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
          return (
            <li key={key + path}>
              <p>
                {t(`publish.kind.${kind}`)} <code>{`${name}${path}`}</code>
              </p>
              <Radio.Group
                aria-label={`${name}${path}`}
                value={choices[key + path]}
                onChange={(event) => onChoose({ ...choices, [key + path]: event.target.value as 'ours' | 'theirs' })}
              >
                <Radio value="ours">
                  {t('packages.ours')} <Form value={ours} />
                </Radio>
                <Radio value="theirs">
                  {t('packages.theirs')} <Form value={theirs} />
                </Radio>
              </Radio.Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const LONGEST = 160;

function Form({ value }: { readonly value: unknown }) {
  const { t } = useTranslation();
  if (value === undefined) return <i>{t('packages.gone')}</i>;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return <code>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</code>;
}
