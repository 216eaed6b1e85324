import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { ChangeFrame } from './ChangeFrame.js';
import { ChangeRow } from './ChangeRow.js';
import css from './changes.module.css';

const SHOWN_DETAILS = 40;
const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

type ChangedDefinition = DraftImpact['changes'][number];

interface ChangeListProps {
  readonly changes: readonly ChangedDefinition[];
  /** What can be done about each, at the end of its line. */
  readonly beside?: (change: ChangedDefinition) => ReactNode;
}

/** Changed definitions, each with what differs in it. */
export function ChangeList({ changes, beside }: ChangeListProps) {
  return (
    <ChangeFrame>
      {changes.map((change) => (
        <Change key={`${change.kind}/${change.name}`} change={change} beside={beside?.(change)} />
      ))}
    </ChangeFrame>
  );
}

interface ChangeProps {
  readonly change: ChangedDefinition;
  readonly beside: ReactNode;
}

function Change({ change, beside }: ChangeProps) {
  const { t } = useTranslation();
  if (change.details.length === 0) {
    return (
      <li className={css['whole']}>
        <ChangeRow change={change} />
        {beside}
      </li>
    );
  }
  return (
    <li className={css['whole']}>
      <details>
        <summary>
          <ChangeRow change={change} />
          <small>{t('publish.details', { count: change.details.length })}</small>
        </summary>
        <dl className={css['details']}>
          {change.details.slice(0, SHOWN_DETAILS).map((detail) => (
            <div key={detail.path}>
              <dt>{detail.path}</dt>
              <dd>
                {detail.from === undefined ? null : <s>{brief(detail.from)}</s>}
                {detail.to === undefined ? null : <ins>{brief(detail.to)}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {beside}
    </li>
  );
}
