import type { TFunction } from 'i18next';
import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import type { Reachable } from '../../../../lib/reachable.js';

/** Something that `{{ … }}` in a step can stand for. */
export interface FlowReference {
  /** What stands between the braces: `record.account.name`. */
  readonly text: string;
  /** Its own name in the list. */
  readonly label: string;
  /** Its name where nothing around it says whose it is. */
  readonly full: string;
  readonly group: string;
  readonly type: string;
  /** The module whose records it points at. */
  readonly target: string | null;
}

const reference = (of: string, path: string, label: string, group: string, field: EffectiveField): FlowReference => ({
  text: `${of}.${path}`,
  label,
  full: `${group} · ${label}`,
  group,
  type: field.type,
  target: field.target,
});

/** Everything a step on this module's records can refer to: the record, what its lookups point at, what it was, who did it. */
export function referencesOf(
  module: EffectiveModule,
  reachable: ReadonlyMap<string, Reachable>,
  user: readonly EffectiveField[],
  t: TFunction,
): readonly FlowReference[] {
  const all = [...reachable.values()];
  const own = all.filter((one) => !one.via);
  const across = all.filter((one) => one.via);
  const record = module.label;
  const before = t('flows.reference.before');
  const actor = t('flows.reference.actor');
  const id = (of: string, label: string, group: string, target: string): FlowReference => ({
    text: `${of}.id`,
    label,
    full: `${group} · ${label}`,
    group,
    type: 'id',
    target,
  });
  return [
    ...own.map(({ path, label, field }) => reference('record', path, label, record, field)),
    id('record', t('flows.reference.itself'), record, module.name),
    ...across.map(({ path, field, via }) =>
      reference('record', path, field.label, `${record} · ${via?.lookup.label ?? ''}`, field),
    ),
    ...own
      .filter((one) => !one.field.system)
      .map(({ path, label, field }) => reference('old', path, label, before, field)),
    id('actor', t('flows.reference.theirAccount'), actor, 'user'),
    ...user.filter((field) => !field.system).map((field) => reference('actor', field.name, field.label, actor, field)),
  ];
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A piece of a text with references in it. */
export type Piece = { readonly words: string } | { readonly reference: string };

/** A text as words and references, in order. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ words: text.slice(end, match.index) });
    pieces.push({ reference: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ words: text.slice(end) });
  return pieces;
}

/** A reference as a step's input holds it. */
export const placeholder = (reference: string): string => `{{ ${reference} }}`;

/** Does a value refer to anything? */
export const refers = (value: unknown): value is string =>
  typeof value === 'string' && piecesOf(value).some((piece) => 'reference' in piece);

/** What a reference is called; itself where there is no such thing (any more). */
export const nameOf = (references: readonly FlowReference[], text: string): string =>
  references.find((one) => one.text === text)?.full ?? text;
