import type { WorkflowDocument } from '@mokuai/definition';
import type { ComponentType } from 'react';
import type { DocumentFault } from '../../data/use-faults.js';
import { fieldsChanged } from './fields_changed.js';
import { manual } from './manual.js';

export type Trigger = WorkflowDocument['trigger'];
export type TriggerOf<T extends Trigger['type']> = Extract<Trigger, { readonly type: T }>;

export interface TriggerProps<T extends Trigger> {
  readonly trigger: T;
  /** Paths are relative to the trigger. */
  readonly faults: readonly DocumentFault[];
  readonly onChange: (trigger: T) => void;
}

/** What the designer knows of a kind of trigger that has something to say beyond its type. */
export interface TriggerEditor<T extends Trigger = Trigger> {
  readonly begin: () => T;
  readonly Settings: ComponentType<TriggerProps<T>>;
  readonly Words: ComponentType<{ readonly trigger: T }>;
}

const editors = { fields_changed: fieldsChanged, manual };

/** The editor of a kind of trigger, where it has one; others are edited by their schema. */
export const triggerEditor = (type: string): TriggerEditor | undefined =>
  (editors as unknown as Readonly<Record<string, TriggerEditor>>)[type];
