import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { DefinitionEntry } from '@mokuai/contract';
import type { LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { ApiProblem } from '../../../lib/problem.js';
import type { ModuleDesign } from '../state/design.js';
import { changed, historyOf, redone, undone, type History } from '../state/history.js';
import { draftsChanged, saveDraft } from './definitions.js';

/** How the draft on the server stands to what is on screen. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' | 'dirty' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface DesignSession {
  readonly design: ModuleDesign;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: SaveState;
  /** Faults of the documents as the server found them at the last save: JSON pointers into the module document. */
  readonly problems: ApiProblem['errors'];
  /** Makes a change; changes with the same `key` in a row are undone as one. */
  change(next: ModuleDesign, key?: string): void;
  undo(): void;
  redo(): void;
  saveNow(): Promise<void>;
}

type Action =
  | { readonly do: 'change'; readonly next: ModuleDesign; readonly key: string | null }
  | { readonly do: 'undo' | 'redo' };

function reduce(history: History<ModuleDesign>, action: Action): History<ModuleDesign> {
  if (action.do === 'change') return changed(history, action.next, action.key);
  return action.do === 'undo' ? undone(history) : redone(history);
}

const SAVE_AFTER_MS = 1000;

/**
 * Edits a module and its layout: undo, and saving the draft a second after the last change.
 * A refused save keeps what is on screen; the faults are shown where they are, and the next change tries again.
 */
export function useDesign(
  module: DefinitionEntry,
  layout: DefinitionEntry | undefined,
  fallback: LayoutDocument,
): DesignSession {
  const client = useQueryClient();
  const [history, dispatch] = useReducer(reduce, null, () =>
    historyOf<ModuleDesign>({
      module: module.document as ModuleDocument,
      layout: (layout?.document as LayoutDocument | undefined) ?? fallback,
    }),
  );
  const design = history.present;
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved', at: null });
  const [problems, setProblems] = useState<ApiProblem['errors']>([]);
  const kept = useRef({ design, module: module.etag, layout: layout?.etag ?? null });
  const latest = useRef(design);
  latest.current = design;
  const running = useRef<Promise<void> | null>(null);

  const saveOnce = useCallback(async (): Promise<void> => {
    const next = latest.current;
    const before = kept.current;
    if (next === before.design) return;
    setSaving({ kind: 'saving' });
    try {
      let { module: moduleTag, layout: layoutTag } = before;
      const { name } = next.module;
      // The module first: the layout names its fields.
      if (next.module !== before.design.module)
        moduleTag = (await saveDraft('module', name, next.module, moduleTag)).etag;
      if (next.layout !== before.design.layout || layoutTag === null) {
        layoutTag = (await saveDraft('layout', `${name}.${next.layout.name}`, next.layout, layoutTag)).etag;
      }
      kept.current = { design: next, module: moduleTag, layout: layoutTag };
      setProblems([]);
      setSaving({ kind: 'saved', at: new Date() });
      await draftsChanged(client);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 422) setProblems(error.errors);
      setSaving({ kind: 'failed', error });
    }
  }, [client]);

  const saveNow = useCallback((): Promise<void> => {
    running.current = (running.current ?? Promise.resolve()).then(saveOnce);
    return running.current;
  }, [saveOnce]);

  useEffect(() => {
    if (design === kept.current.design) return undefined;
    setSaving((state) => (state.kind === 'saving' ? state : { kind: 'dirty' }));
    const timer = setTimeout(() => void saveNow(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [design, saveNow]);

  // Leaving the page within the second must not lose the change.
  useEffect(() => () => void saveNow(), [saveNow]);

  const change = useCallback(
    (next: ModuleDesign, key?: string) => dispatch({ do: 'change', next, key: key ?? null }),
    [],
  );
  const undo = useCallback(() => dispatch({ do: 'undo' }), []);
  const redo = useCallback(() => dispatch({ do: 'redo' }), []);

  return {
    design,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    saving,
    problems,
    change,
    undo,
    redo,
    saveNow,
  };
}
