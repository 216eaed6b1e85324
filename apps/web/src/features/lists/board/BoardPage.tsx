import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveBoard, EffectiveModule } from '@mokuai/contract';
import { PageHeader } from '@mokuai/ui';
import { Value } from '../../../field-views/Value.js';
import { formatNumber } from '../../../lib/formats.js';
import { usePreferences } from '../../../lib/preferences.js';
import { CreateLink } from '../CreateLink.js';
import { listQuery } from '../../../lib/list-query.js';
import { Toolbar } from '../Toolbar.js';
import { useListState } from '../use-list-state.js';
import { useShownColumns } from '../use-shown-columns.js';
import { ViewTabs } from '../ViewTabs.js';
import type { ViewPageProps } from '../view-types.js';
import { Board } from './Board.js';
import type { Totals } from './board-cache.js';
import css from '../lists.module.css';

const same = (a: Totals | undefined, b: Totals | undefined) => a?.count === b?.count && a?.sum === b?.sum;

/** A module's records as cards in columns, with the head, filters and address of every list. */
export function BoardPage({ module, view }: ViewPageProps) {
  return view.board ? <Loaded module={module} board={view.board} /> : null;
}

interface LoadedProps {
  readonly module: EffectiveModule;
  readonly board: EffectiveBoard;
}

function Loaded({ module, board }: LoadedProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const state = useListState(module);
  const shown = useShownColumns(module, state);
  const { columns, reachable } = shown;
  const needed = [board.groupBy, board.sum ?? board.groupBy, 'approval_status'].flatMap(
    (path) => reachable.get(path) ?? [],
  );
  const query = listQuery({
    filter: state.filter,
    sort: state.sort,
    q: state.q || undefined,
    titleField: module.titleField,
    columns: [...columns, ...needed],
  });
  const [totals, setTotals] = useState<ReadonlyMap<string, Totals>>(new Map());
  const count = useCallback(
    (key: string, of: Totals | undefined) =>
      setTotals((now) => {
        if (same(now.get(key), of)) return now;
        const next = new Map(now);
        if (of) next.set(key, of);
        else next.delete(key);
        return next;
      }),
    [],
  );
  const all = useMemo(
    () =>
      [...totals.values()].reduce<Totals>((a, b) => ({ count: a.count + b.count, sum: (a.sum ?? 0) + (b.sum ?? 0) }), {
        count: 0,
        sum: 0,
      }),
    [totals],
  );
  const summed = module.fields.find(({ name }) => name === board.sum);
  return (
    <>
      <PageHeader
        icon={module.icon}
        title={module.plural}
        beside={
          totals.size > 0 ? (
            <span className={`${css['count']} num`}>
              {formatNumber(all.count, locale)}
              {summed ? (
                <>
                  {' · '}
                  <Value field={summed} value={all.sum} place="short" />
                </>
              ) : null}
            </span>
          ) : null
        }
        actions={<CreateLink module={module} />}
      />
      <ViewTabs module={module} state={state} />
      <Toolbar module={module} state={state} shown={shown} cards={t('board.cards')} />
      <Board module={module} board={board} query={query} columns={columns} totals={totals} onTotals={count} />
    </>
  );
}
