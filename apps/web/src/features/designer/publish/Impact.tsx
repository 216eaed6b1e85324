import { Checkbox, Collapse } from 'antd';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact } from '@mokuai/contract';
import { ChangeList } from '../../../ui/changes/ChangeList.js';
import css from '../designer.module.css';

interface ImpactProps {
  readonly impact: DraftImpact;
  readonly confirmed: readonly string[];
  readonly onConfirm: (confirmed: readonly string[]) => void;
}

/** What publishing does: figures, what stands in its way, the changes, what is lost, and the statements. */
export function Impact({ impact, confirmed, onConfirm }: ImpactProps) {
  const { t, i18n } = useTranslation();
  if (impact.changes.length === 0) return <p className={css['hint']}>{t('publish.nothing')}</p>;
  const count = (change: string): number => impact.changes.filter((one) => one.change === change).length;
  const rows = impact.losses.reduce((sum, loss) => sum + loss.rows, 0);
  const figures = [
    {
      label: t('publish.figure.changes'),
      value: impact.changes.length,
      note: t('publish.figure.changesNote', {
        added: count('added'),
        changed: count('changed'),
        removed: count('removed'),
      }),
    },
    { label: t('publish.figure.rows'), value: rows, note: t('publish.figure.rowsNote') },
    { label: t('publish.figure.ddl'), value: impact.ddl.length, note: t('publish.figure.ddlNote') },
  ];
  return (
    <>
      <dl className={css['figures']}>
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value.toLocaleString(i18n.language)}</dd>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
      {impact.errors.length > 0 ? <Errors errors={impact.errors} /> : null}
      <ChangeList changes={impact.changes} />
      {impact.losses.length > 0 ? (
        <section className={css['impactErrors']}>
          <h3>
            <TriangleAlert size={16} aria-hidden /> {t('publish.losses')}
          </h3>
          {impact.losses.map(({ confirm, message, rows: lost }) => (
            <Checkbox
              key={confirm}
              checked={confirmed.includes(confirm)}
              onChange={(event) =>
                onConfirm(event.target.checked ? [...confirmed, confirm] : confirmed.filter((one) => one !== confirm))
              }
            >
              {message} · <b className="num">{t('publish.rows', { count: lost })}</b>
            </Checkbox>
          ))}
        </section>
      ) : null}
      {impact.ddl.length > 0 ? (
        <Collapse
          size="small"
          items={[
            {
              key: 'ddl',
              label: t('publish.ddl', { count: impact.ddl.length }),
              children: <pre className={css['ddl']}>{impact.ddl.join(';\n')}</pre>,
            },
          ]}
        />
      ) : null}
    </>
  );
}

function Errors({ errors }: Pick<DraftImpact, 'errors'>) {
  const { t } = useTranslation();
  return (
    <section className={css['impactErrors']} role="alert">
      <h3>
        <TriangleAlert size={16} aria-hidden /> {t('publish.errors', { count: errors.length })}
      </h3>
      <ul>
        {errors.map((error) => (
          <li key={`${error.kind}/${error.name}${error.path}${error.code}`}>
            {error.message} <code>{`${t(`publish.kind.${error.kind}`)} ${error.name}${error.path}`}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
