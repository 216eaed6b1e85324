import { useQueries, useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftImpact, RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { appQuery, keys } from '../../lib/queries.js';
import { ChangeLines } from './ChangeLines.js';
import { Dependants } from './Dependants.js';
import { DocumentLink } from './DocumentLink.js';
import { Failing } from './Failing.js';
import { KeptOffers } from './KeptOffers.js';
import { linesOf, type ChangeLine } from './lines.js';
import { Losses } from './Losses.js';
import { Steps } from './Steps.js';
import css from './changes.module.css';

interface ImpactProps {
  readonly impact: DraftImpact;
  readonly confirmed: readonly string[];
  readonly onConfirm: (confirmed: readonly string[]) => void;
  /** After something else was chosen to become of kept values; without it, nothing else can be chosen. */
  readonly onChosen?: () => Promise<unknown>;
  /** Somebody goes to where a definition is edited. */
  readonly onLeave?: () => void;
}

/** How many records the modules have whose fields change. */
function useRows(lines: readonly ChangeLine[]): ReadonlyMap<string, number> {
  const { data: app } = useQuery(appQuery);
  const known = new Set(app?.modules.map((module) => module.name));
  const names = [
    ...new Set(lines.flatMap((line) => (line.what === 'field' && line.module ? [line.module] : []))),
  ].filter((name) => known.has(name));
  const query = { fields: [], limit: 1, count: 'exact' };
  const counts = useQueries({
    queries: names.map((name) => ({
      queryKey: keys.list(name, query),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.post<RecordPage>(`/records/${name}/query`, query, { signal }),
    })),
  });
  return new Map(
    names.flatMap((name, index) => {
      const count = counts[index]?.data?.page.count;
      return count === undefined ? [] : [[name, count] as const];
    }),
  );
}

/** What a publish does: figures, what stands in its way, the changes and who speaks of them, what is lost, and the steps. */
export function Impact({ impact, confirmed, onConfirm, onChosen, onLeave }: ImpactProps) {
  const { t, i18n } = useTranslation();
  const lines = impact.changes.flatMap(linesOf);
  const rows = useRows(lines);
  if (impact.changes.length === 0) return <p className={css['hint']}>{t('publish.nothing')}</p>;
  const lost = new Map(impact.losses.map((loss) => [loss.confirm.replace(/^drop /, ''), loss.rows]));
  const rowsOf = (line: ChangeLine): number | undefined =>
    lost.get(line.key) ??
    (line.what === 'field' && line.change === 'added' && line.module ? rows.get(line.module) : undefined);
  const count = (change: string): number => lines.filter((one) => one.change === change).length;
  const losing = impact.losses.reduce((sum, loss) => sum + loss.rows, 0);
  const touched = Math.max(
    losing,
    [...rows.values()].reduce((sum, one) => sum + one, 0),
  );
  const figures = [
    {
      label: t('publish.figure.changes'),
      value: lines.length.toLocaleString(i18n.language),
      note: t('publish.figure.changesNote', {
        added: count('added'),
        changed: count('changed'),
        removed: count('removed'),
      }),
    },
    {
      label: t('changes.figure.rows'),
      value: touched.toLocaleString(i18n.language),
      note: losing > 0 ? t('changes.figure.losing', { count: losing }) : t('changes.figure.losingNone'),
    },
    {
      label: t('publish.figure.ddl'),
      value: impact.ddl.length.toLocaleString(i18n.language),
      note:
        impact.seconds >= 1 ? t('changes.takes', { count: Math.ceil(impact.seconds) }) : t('publish.figure.ddlNote'),
    },
    {
      label: t('changes.figure.back'),
      value: `v${impact.revision}`,
      note: t('changes.figure.backNote'),
    },
  ];
  return (
    <>
      <dl className={css['figures']}>
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
      {impact.errors.length > 0 ? <Errors errors={impact.errors} onLeave={onLeave} /> : null}
      <Failing failing={impact.failing} />
      <ChangeLines changes={impact.changes} rowsOf={rowsOf} />
      <KeptOffers offers={impact.kept} onChosen={onChosen} />
      <Dependants dependants={impact.dependants} changes={impact.changes} onLeave={onLeave} />
      <Losses impact={impact} confirmed={confirmed} onConfirm={onConfirm} />
      {impact.ddl.length > 0 ? <Steps impact={impact} /> : null}
    </>
  );
}

interface ErrorsProps extends Pick<DraftImpact, 'errors'> {
  readonly onLeave: (() => void) | undefined;
}

function Errors({ errors, onLeave }: ErrorsProps) {
  const { t } = useTranslation();
  return (
    <section className={css['errors']} role="alert">
      <h3>
        <TriangleAlert size={16} aria-hidden /> {t('publish.errors', { count: errors.length })}
      </h3>
      <ul>
        {errors.map((error) => (
          <li key={`${error.kind}/${error.name}${error.path}${error.code}`}>
            {error.message} <code>{`${t(`publish.kind.${error.kind}`)} ${error.name}${error.path}`}</code>{' '}
            <DocumentLink kind={error.kind} name={error.name} onLeave={onLeave}>
              {t('preview.fix')}
            </DocumentLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
