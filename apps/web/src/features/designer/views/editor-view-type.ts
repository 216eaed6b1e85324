import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import type { ModuleDocument, ViewDocument } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import type { Reachable } from '../../../lib/reachable.js';
import type { FieldTypeCode } from '../data/field-type-code.js';

type ViewOf<T extends ViewDocument['type']> = Extract<ViewDocument, { readonly type: T }>;

export interface ViewSheetProps<V> {
  readonly view: V;
  readonly document: ModuleDocument;
  /** The module of the draft. */
  readonly module: EffectiveModule;
  readonly onChange: (view: V, key: string) => void;
}

export interface ViewPreviewProps<V> {
  readonly view: V;
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly records: readonly ApiRecord[];
}

/** How views of a type are designed. */
export interface EditorViewType<T extends ViewDocument['type'] = ViewDocument['type']> {
  readonly type: T;
  readonly Icon: LucideIcon;
  /** What the type's own settings begin with; undefined where the module lacks what they need. */
  begin(document: ModuleDocument, types: FieldTypeCode): Omit<ViewOf<T>, keyof ViewOf<'table'>> | undefined;
  /** The field that a module lacks, as it would be added to it; absent where one has to be made with care. */
  missing?(document: ModuleDocument, types: FieldTypeCode): FieldSettings | undefined;
  /** The type's own settings. */
  readonly Sheet?: ComponentType<ViewSheetProps<ViewOf<T>>>;
  readonly Preview: ComponentType<ViewPreviewProps<ViewOf<T>>>;
  /** The fields that it needs beside the columns. */
  needs(view: ViewOf<T>): readonly string[];
  /** What else a preview asks of the read road, where the fields it needs are live; `timeOf` says what a field is in time. */
  ask?(view: ViewOf<T>, timeOf: (field: string) => 'day' | 'instant' | undefined): Readonly<Record<string, unknown>>;
  /** What the columns are here. */
  readonly columns: 'columns' | 'cards' | 'events';
}

/** A type's entry, among entries of every type. */
export const editorViewType = <T extends ViewDocument['type']>(entry: EditorViewType<T>): EditorViewType =>
  entry as unknown as EditorViewType;

/** A name that no field has yet. */
export function freeName({ fields }: ModuleDocument, wanted: string): string {
  const taken = new Set(fields.map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}_${n}`;
    if (!taken.has(name)) return name;
  }
}
