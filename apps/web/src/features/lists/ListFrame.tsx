import type { ReactNode } from 'react';
import type { EffectiveModule } from '@mokuai/contract';
import { PageHeader } from '@mokuai/ui';
import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { CreateLink } from './CreateLink.js';
import { Toolbar } from './Toolbar.js';
import type { ListState } from './use-list-state.js';
import type { useShownColumns } from './use-shown-columns.js';
import { ViewTabs } from './ViewTabs.js';
import css from './lists.module.css';

interface ListFrameProps {
  readonly module: EffectiveModule;
  readonly state: ListState;
  readonly shown: ReturnType<typeof useShownColumns>;
  /** How many records there are. */
  readonly total: number | undefined;
  /** What the chosen fields stand on. */
  readonly cards: string;
  /** Records have an order of their own here. */
  readonly ordered?: boolean;
  readonly children: ReactNode;
}

/** The head, tabs, filters and search that lists of every type have. */
export function ListFrame({ module, state, shown, total, cards, ordered = false, children }: ListFrameProps) {
  const { locale } = usePreferences();
  return (
    <>
      <PageHeader
        icon={module.icon}
        title={module.plural}
        beside={
          total === undefined ? null : <span className={`${css['count']} num`}>{formatNumber(total, locale)}</span>
        }
        actions={<CreateLink module={module} />}
      />
      <ViewTabs module={module} state={state} />
      <Toolbar module={module} state={state} shown={shown} cards={cards} ordered={ordered} />
      {children}
    </>
  );
}
