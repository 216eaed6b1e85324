import { useTranslation } from 'react-i18next';
import type { RevisionDiff } from '@mokuai/contract';
import css from './admin.module.css';

type Change = RevisionDiff['changes'][number];

/** Differences as they are written: the places that changed, or the whole of what is new or gone. */
export function JsonDiff({ changes }: RevisionDiff) {
  const { t } = useTranslation();
  return (
    <ul className={css['json']} aria-label={t('admin.compare.json')}>
      {changes.map((change) => (
        <li key={`${change.kind}/${change.name}`}>
          <h3>{`${change.kind}/${change.name}`}</h3>
          {partsOf(change).map(({ path, from, to }) => (
            <div key={path}>
              {path === '' ? null : <h4>{path}</h4>}
              <Written sign="-" value={from} />
              <Written sign="+" value={to} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

const partsOf = ({ change, details, from, to }: Change) =>
  change === 'changed' ? details : [{ path: '', from: from ?? undefined, to: to ?? undefined }];

function Written({ sign, value }: { readonly sign: '-' | '+'; readonly value: unknown }) {
  if (value === undefined) return null;
  const text = JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => `${sign} ${line}`)
    .join('\n');
  return sign === '-' ? <del>{text}</del> : <ins>{text}</ins>;
}
