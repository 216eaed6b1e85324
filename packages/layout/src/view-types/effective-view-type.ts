import type { EffectiveView } from '@mokuai/contract';
import type { ViewDocument } from '@mokuai/definition';
import type { EffectiveContext } from '../context.js';

type ViewOf<T extends ViewDocument['type']> = Extract<ViewDocument, { readonly type: T }>;

/** What one user sees of a way to look at records. */
export interface EffectiveViewType<T extends ViewDocument['type'] = ViewDocument['type']> {
  readonly type: T;
  /** The type's own part; undefined where the user may not read what the view is made by, or that is not there any more. */
  of(context: EffectiveContext, view: ViewOf<T>): Partial<EffectiveView> | undefined;
}

/** A type's entry, among entries of every type. */
export const effectiveViewType = <T extends ViewDocument['type']>(entry: EffectiveViewType<T>): EffectiveViewType =>
  entry as unknown as EffectiveViewType;
