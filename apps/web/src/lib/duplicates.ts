import { useSyncExternalStore } from 'react';
import type { DuplicateMatch, EffectiveModule } from '@mokuai/contract';
import type { ApiProblem } from './problem.js';

/** What a save was refused for, where it was for what is there already; else undefined. */
export const duplicatesOf = (error: unknown): readonly DuplicateMatch[] | undefined =>
  Array.isArray((error as ApiProblem | null)?.duplicates)
    ? ((error as ApiProblem).duplicates as readonly DuplicateMatch[])
    : undefined;

/** Whether a change is meant although there is the same already; where no rule allows it, it is only said. */
export interface DuplicateQuestion {
  readonly module: EffectiveModule;
  readonly found: readonly DuplicateMatch[];
  /** With the rules that are not to be minded; undefined where it is not meant. */
  readonly answer: (rules: readonly string[] | undefined) => void;
}

let open: readonly DuplicateQuestion[] = [];
const listeners = new Set<() => void>();

function change(next: readonly DuplicateQuestion[]): void {
  open = next;
  for (const listener of listeners) listener();
}

const ask = (module: EffectiveModule, found: readonly DuplicateMatch[]): Promise<readonly string[] | undefined> =>
  new Promise((resolve) => {
    const question: DuplicateQuestion = {
      ...{ module, found },
      answer: (rules) => {
        change(open.filter((one) => one !== question));
        resolve(rules);
      },
    };
    change([...open, question]);
  });

/**
 * Saves a change that no form was filled in for. Where it is refused for what is there already, whoever made it is shown that
 * and asked; what is meant all the same is saved. Throws what it was refused for.
 * @param send with the rules that are not to be minded, to be spread into the body
 */
export async function saveOrAsk<T>(module: EffectiveModule, send: (allowance: object) => Promise<T>): Promise<T> {
  try {
    return await send({});
  } catch (error) {
    const found = duplicatesOf(error);
    const rules = found && (await ask(module, found));
    if (!rules) throw error;
    return send({ allowDuplicates: rules });
  }
}

export const duplicateQuestions = {
  /** The one that waits for an answer; others wait for it. */
  now: (): DuplicateQuestion | undefined => open[0],
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** The question that waits for an answer. */
export const useDuplicateQuestion = (): DuplicateQuestion | undefined =>
  useSyncExternalStore(duplicateQuestions.subscribe, duplicateQuestions.now);
