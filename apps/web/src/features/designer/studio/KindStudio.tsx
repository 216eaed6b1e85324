import { usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Suspense, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionEntry } from '@mokuai/contract';
import { Icon, Panel, SkeletonRows } from '@mokuai/ui';
import { ProblemState } from '../../../ui/ProblemState.js';
import { kindDeskQuery } from '../data/definitions.js';
import { fieldTypeCodeQuery } from '../data/field-type-code.js';
import { useDesk, type DeskSession } from '../data/use-desk.js';
import { PublishBar } from '../publish/PublishBar.js';
import { deskKey } from '../state/desk.js';
import { useShortcuts } from '../use-shortcuts.js';
import { ConflictNotice } from './ConflictNotice.js';
import { SessionState } from './SessionState.js';
import { Waiting } from './Waiting.js';
import css from '../designer.module.css';

/** What an editor of one kind of definitions works with. */
export interface StudioProps {
  readonly session: DeskSession;
  /** What is live, by address. */
  readonly published: ReadonlyMap<string, DefinitionEntry>;
}

interface KindStudioProps {
  readonly kind: string;
  readonly icon: string;
  readonly title: string;
  readonly Editor: ComponentType<StudioProps>;
}

/** The definitions of one kind, of the whole application: edited as drafts in the whole window, and published. */
export function KindStudio(props: KindStudioProps) {
  const client = useQueryClient();
  usePrefetchQuery(fieldTypeCodeQuery);
  const query = kindDeskQuery(props.kind);
  const { data, error, refetch, isFetchedAfterMount } = useQuery(query);
  const [generation, setGeneration] = useState(0);
  const reload = (): void => void client.fetchQuery({ ...query, staleTime: 0 }).then(() => setGeneration((n) => n + 1));
  if (error)
    return (
      <Panel>
        <ProblemState error={error} retry={() => void refetch()} />
      </Panel>
    );
  // Editing begins with what is on the server now, not with what was there at the last visit.
  if (!data || !isFetchedAfterMount)
    return (
      <Panel>
        <SkeletonRows />
      </Panel>
    );
  return <Open key={generation} {...props} entries={data.entries} live={data.live} onReload={reload} />;
}

interface OpenProps extends KindStudioProps {
  readonly entries: readonly DefinitionEntry[];
  readonly live: readonly DefinitionEntry[];
  readonly onReload: () => void;
}

function Open({ icon, title, Editor, entries, live, onReload }: OpenProps): ReactNode {
  const { t } = useTranslation();
  const session = useDesk(entries);
  const published = useMemo(() => new Map(live.map((one) => [deskKey(one.kind, one.name), one])), [live]);
  useShortcuts(session);
  return (
    <section className={css['studio']} aria-label={`${t('nav.designer')} · ${title}`}>
      <header className={css['bar']}>
        <Link to="/designer" aria-label={t('designer.allModules')} className={css['back']}>
          <ArrowLeft size={16} aria-hidden />
        </Link>
        <span className={css['moduleSign']}>
          <Icon name={icon} size={16} />
        </span>
        <h1 className="ellipsis">{title}</h1>
        <div className={css['barEnd']}>
          <SessionState session={session} />
        </div>
      </header>
      <ConflictNotice session={session} onReload={onReload} />
      <Suspense fallback={<Waiting />}>
        <Editor session={session} published={published} />
      </Suspense>
      <PublishBar saving={session.saving.kind} before={session.saveNow} onChanged={onReload} />
    </section>
  );
}
