import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { rememberRecord } from '../lib/recent.js';
import { useMe } from '../lib/session.js';
import { useCurrentCrumbs } from '../ui/crumbs.js';

/** Keeps which records were opened: a record's page is known by its address, and its name by the way that leads to it. */
export function useRememberRecords(): void {
  const { id: user } = useMe();
  const { module, record } = useParams({ strict: false });
  const crumbs = useCurrentCrumbs();
  const title = crumbs.length > 1 && crumbs[0]?.to === `/m/${module}` ? crumbs.at(-1)?.label : undefined;
  useEffect(() => {
    if (module === undefined || record === undefined || title === undefined || title === '') return;
    rememberRecord(user, { module, id: record, title });
  }, [user, module, record, title]);
}
