import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { deskKey } from '../state/desk.js';
import { impactQuery } from '../../../lib/drafts.js';
import type { DeskSession } from './use-desk.js';

/** Something wrong in a document; `path` is a JSON pointer into it. */
export interface DocumentFault {
  readonly path: string;
  readonly message: string;
}

/** Tells what is wrong with a document: why it could not be saved, else why it could not be published. */
export function useFaults({ refused }: DeskSession): (kind: string, name: string) => readonly DocumentFault[] {
  const { data: impact } = useQuery(impactQuery);
  return useCallback(
    (kind, name) =>
      refused.get(deskKey(kind, name)) ??
      (impact?.errors ?? []).filter((error) => error.kind === kind && error.name === name),
    [refused, impact],
  );
}
