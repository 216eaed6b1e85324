import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveField, EffectiveModule, StepTypeEntry } from '@mokuai/contract';
import type { ModuleDocument, RoleDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { moduleQuery } from '../../../../lib/queries.js';
import { useReachable, withOld, type Reachable } from '../../../../lib/reachable.js';
import { definitionsQuery } from '../../data/definitions.js';
import { useFieldTypeCode } from '../../data/field-type-code.js';
import type { DeskSession } from '../../data/use-desk.js';
import { documentsOn } from '../../state/desk.js';
import { draftModule } from '../../tabs/draft-module.js';
import { useLocalText } from '../../use-local-text.js';
import { stepTypesQuery } from './queries.js';
import { referencesOf, type FlowReference } from './references.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the parts of a flow may speak of. */
export interface FlowWorld {
  readonly session: DeskSession;
  /** The flow's module as it is drafted. */
  readonly module: EffectiveModule;
  /** Its fields by path, those across lookups and (`old.`) those before the change included. */
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly references: readonly FlowReference[];
  readonly stepTypes: readonly StepTypeEntry[];
  readonly roles: readonly Choice[];
  readonly modules: readonly Choice[];
}

const Context = createContext<FlowWorld | null>(null);
export const FlowWorldProvider = Context.Provider;

/** Only below a flow's editor. */
export function useFlowWorld(): FlowWorld {
  const world = useContext(Context);
  if (!world) throw new Error('a part of a flow stands outside of its editor');
  return world;
}

/** Finds out what the flows of a module may speak of. */
export function useMakeWorld(session: DeskSession, document: ModuleDocument): FlowWorld {
  const { t, i18n } = useTranslation();
  const say = useLocalText();
  const locale = i18n.language as Locale;
  const types = useFieldTypeCode();
  const module = useMemo(() => draftModule(types, document, locale), [types, document, locale]);
  const known = useReachable(module, true);
  const { data: stepTypes } = useSuspenseQuery(stepTypesQuery(locale));
  const { data: user } = useQuery(moduleQuery('user'));
  const { data: modules } = useQuery(definitionsQuery('module'));
  const { desk } = session;
  // What is known across lookups comes bit by bit; its paths say when there is more.
  const paths = [...known.keys()].join();
  return useMemo(() => {
    const reachable = withOld(known, (field) => t('filter.beforeField', { field }));
    return {
      session,
      module,
      reachable,
      references: referencesOf(module, known, user?.fields ?? [], t),
      stepTypes,
      roles: documentsOn(desk, 'role').map((role: RoleDocument) => ({
        value: role.name,
        label: say(role.label, role.name),
      })),
      modules: (modules ?? [])
        .filter((entry) => entry.state !== 'removed')
        .map((entry) => ({ value: entry.name, label: say((entry.document as ModuleDocument).label, entry.name) })),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, desk, module, paths, stepTypes, user, modules, t, say]);
}

/** Fields that hold a user, by path; for "the person in a field". */
export const userFields = (reachable: ReadonlyMap<string, Reachable>): readonly Reachable[] =>
  [...reachable.values()].filter((one) => !one.old && one.field.target === 'user');

/** A field as the inputs of several people want it. */
export const PEOPLE: EffectiveField = {
  name: 'people',
  label: '',
  help: null,
  placeholder: null,
  type: 'user',
  system: false,
  required: true,
  writable: true,
  sortable: false,
  summable: false,
  default: null,
  target: 'user',
  conditions: null,
  operators: [],
  settings: {},
};
