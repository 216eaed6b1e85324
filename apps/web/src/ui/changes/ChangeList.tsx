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

/** Changed definitions, each with what differs in it. */
export function ChangeList({ changes }: Pick<DraftImpact, 'changes'>) {
  return (
    <ChangeFrame>
      {changes.map((change) => (
        <Change key={`${change.kind}/${change.name}`} change={change} />
      ))}
    </ChangeFrame>
  );
}

function Change({ change }: { readonly change: DraftImpact['changes'][number] }) {
  const { t } = useTranslation();
  if (change.details.length === 0) {
    return (
      <li>
        <ChangeRow change={change} />
      </li>
    );
  }
  return (
    <li>
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
    </li>
  );
}
