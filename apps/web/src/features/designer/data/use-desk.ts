import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { DefinitionEntry } from '@mokuai/contract';
import type { AnyDocument } from '@mokuai/definition';
import { ApiProblem } from '../../../lib/problem.js';
import { deskKey, deskOf, differences, partsOf, withDocument, withoutDocument, type Desk } from '../state/desk.js';
import { changed, historyOf, redone, undone, type History } from '../state/history.js';
import { draftsChanged } from '../../../lib/drafts.js';
import { draftRemoval, saveDraft } from './definitions.js';

/** How the drafts on the server stand to what is on screen. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' | 'dirty' }
  /** Somebody else saved one of the drafts meanwhile. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface DeskSession {
  readonly desk: Desk;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: SaveState;
  /** Faults that the server found when it refused to save a document, by address: JSON pointers into the document. */
  readonly refused: ReadonlyMap<string, ApiProblem['errors']>;
  /** Makes a change; changes with the same `key` in a row are undone as one. */
  change(next: Desk, key?: string): void;
  put(document: AnyDocument, key?: string): void;
  remove(kind: string, name: string): void;
  undo(): void;
  redo(): void;
  saveNow(): Promise<void>;
  /** Saves over what somebody else saved. */
  overwrite(): void;
}

type Action =
  { readonly do: 'change'; readonly next: Desk; readonly key: string | null } | { readonly do: 'undo' | 'redo' };

function reduce(history: History<Desk>, action: Action): History<Desk> {
  if (action.do === 'change') return changed(history, action.next, action.key);
  return action.do === 'undo' ? undone(history) : redone(history);
}

/** A pause in typing saves; who does not pause is saved all the same. */
const SAVE_AFTER_MS = 1000;
const SAVE_WITHIN_MS = 2000;

/** The tag that a draft is first saved under: it must not be there yet. */
const NEW = 'new';

/** What is on the server as far as it is known; no tag: it may have any. */
interface Kept {
  readonly desk: Map<string, AnyDocument | null>;
  readonly tags: Map<string, string>;
}

const rank = (key: string): number => (key.startsWith('module/') ? 0 : 1);

const keptOf = (entries: readonly DefinitionEntry[]): Kept => ({
  desk: new Map(deskOf(entries)),
  tags: new Map(entries.map((entry) => [deskKey(entry.kind, entry.name), entry.etag])),
});

async function saveOne(kept: Kept, key: string, document: AnyDocument | null): Promise<void> {
  const [kind, name] = partsOf(key);
  if (document === null) {
    await draftRemoval(kind, name);
    kept.tags.delete(key);
  } else {
    const tag = kept.tags.get(key) ?? (kept.desk.has(key) ? null : NEW);
    kept.tags.set(key, (await saveDraft(kind, name, document, tag)).etag);
  }
  kept.desk.set(key, document);
}

/**
 * Edits documents together: one undo for all of them, and each saved as a draft a second after its last change.
 * A refused save keeps what is on screen; the next change tries again.
 */
export function useDesk(entries: readonly DefinitionEntry[]): DeskSession {
  const client = useQueryClient();
  const [history, dispatch] = useReducer(reduce, entries, (all) => historyOf(deskOf(all)));
  const desk = history.present;
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved', at: null });
  const [refused, setRefused] = useState<DeskSession['refused']>(new Map());
  const [kept] = useState(() => keptOf(entries));
  const latest = useRef(desk);
  latest.current = desk;
  const running = useRef<Promise<void>>(Promise.resolve());

  const saveOnce = useCallback(async (): Promise<void> => {
    const next = latest.current;
    const waiting = differences(next, kept.desk);
    if (waiting.length === 0)
      return setSaving((state) => (state.kind === 'saved' ? state : { kind: 'saved', at: new Date() }));
    setSaving({ kind: 'saving' });
    const faults = new Map<string, ApiProblem['errors']>();
    let failed: SaveState | undefined;
    // A module comes before what names its fields, which waits where the module is refused.
    const inOrder = [...waiting].sort((a, b) => rank(a) - rank(b));
    for (const key of inOrder) {
      const [, name] = partsOf(key);
      if (faults.has(deskKey('module', name.split('.')[0] ?? ''))) continue;
      try {
        await saveOne(kept, key, next.get(key) ?? null);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 422) faults.set(key, error.errors);
        const conflict = error instanceof ApiProblem && error.code === 'draft_changed';
        if (failed?.kind !== 'conflict') failed = conflict ? { kind: 'conflict' } : { kind: 'failed', error };
      }
    }
    setRefused(faults);
    const isLatest = latest.current === next;
    setSaving(failed ?? (isLatest ? { kind: 'saved', at: new Date() } : { kind: 'dirty' }));
    await draftsChanged(client);
  }, [client, kept]);

  const saveNow = useCallback((): Promise<void> => {
    running.current = running.current.then(saveOnce);
    return running.current;
  }, [saveOnce]);

  const conflicted = useRef(false);
  conflicted.current = saving.kind === 'conflict';
  const waitingSince = useRef<number | null>(null);
  useEffect(() => {
    if (differences(desk, kept.desk).length === 0) {
      waitingSince.current = null;
      setSaving((state) => (state.kind === 'dirty' ? { kind: 'saved', at: null } : state));
      return undefined;
    }
    // Two versions are to be chosen from first.
    if (conflicted.current) return undefined;
    setSaving((state) => (state.kind === 'saving' ? state : { kind: 'dirty' }));
    waitingSince.current ??= Date.now();
    const rest = waitingSince.current + SAVE_WITHIN_MS - Date.now();
    const timer = setTimeout(
      () => {
        waitingSince.current = null;
        void saveNow();
      },
      Math.max(0, Math.min(SAVE_AFTER_MS, rest)),
    );
    return () => clearTimeout(timer);
  }, [desk, kept, saveNow]);

  // Leaving the page within the second must not lose the change; one that was refused is not asked for again.
  useEffect(
    () => () => {
      if (!conflicted.current) void saveNow();
    },
    [saveNow],
  );

  const change = useCallback((next: Desk, key?: string) => dispatch({ do: 'change', next, key: key ?? null }), []);
  const undo = useCallback(() => dispatch({ do: 'undo' }), []);
  const redo = useCallback(() => dispatch({ do: 'redo' }), []);

  return {
    desk,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    saving,
    refused,
    change,
    put: (document, key) => change(withDocument(latest.current, document), key),
    remove: (kind, name) => change(withoutDocument(latest.current, deskKey(kind, name))),
    undo,
    redo,
    saveNow,
    overwrite: () => {
      kept.tags.clear();
      for (const key of differences(latest.current, kept.desk)) if (!kept.desk.has(key)) kept.desk.set(key, null);
      void saveNow();
    },
  };
}
