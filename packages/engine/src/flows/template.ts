import { findPath, type FieldPath, type Model, type ModuleModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { pointer as at } from '@mokuai/kernel';

/** What a `{{ … }}` in a step's input refers to: a field of the record (or as it was), or of the person who triggered it. */
export interface Reference {
  readonly of: 'record' | 'old' | 'actor';
  readonly path: FieldPath;
}

/** A `{{ … }}` with its place in the input (JSON Pointer). */
export interface Placeholder {
  readonly at: string;
  readonly text: string;
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const ALONE = /^\s*\{\{\s*([^{}]*?)\s*\}\}\s*$/;
/** A reference may cross one lookup. */
const MAX_HOPS = 1;

/** The reference that a placeholder's text stands for; undefined when it is none. */
export function parseReference(text: string, module: ModuleModel, model: Model): Reference | undefined {
  const [of, ...names] = text.split('.');
  if ((of !== 'record' && of !== 'old' && of !== 'actor') || names.length === 0) return undefined;
  const from = of === 'actor' ? model.module('user') : module;
  const path = from && findPath(from, (name) => model.module(name), names.join('.'));
  return path && path.hops.length <= MAX_HOPS ? { of, path: { ...path, old: of === 'old' } } : undefined;
}

/** Every placeholder of an input, in reading order. */
export function placeholdersIn(input: Json, place = ''): Placeholder[] {
  if (typeof input === 'string') return [...input.matchAll(PLACEHOLDER)].map((m) => ({ at: place, text: m[1]! }));
  if (Array.isArray(input)) return (input as readonly Json[]).flatMap((item, i) => placeholdersIn(item, at(place, i)));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, item]) => placeholdersIn(item as Json, at(place, key)));
}

/** Reads what a placeholder stands for: as a value of its type, or as text for people. */
export interface PlaceholderReader {
  value(text: string): Promise<Json>;
  text(text: string): Promise<string>;
}

/** The input with its placeholders filled. A text that is nothing but one placeholder becomes the value itself. */
export async function fillTemplates(input: Json, reader: PlaceholderReader): Promise<Json> {
  if (typeof input === 'string') {
    const alone = ALONE.exec(input);
    return alone ? reader.value(alone[1]!) : fillText(input, reader);
  }
  if (Array.isArray(input)) return Promise.all((input as readonly Json[]).map((item) => fillTemplates(item, reader)));
  if (typeof input !== 'object' || input === null) return input;
  const entries = Object.entries(input).map(
    async ([key, item]) => [key, await fillTemplates(item as Json, reader)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** The same where text is wanted, whatever the placeholders are. */
export async function fillText(text: string, reader: PlaceholderReader): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    parts.push(text.slice(end, match.index), await reader.text(match[1]!));
    end = match.index + match[0].length;
  }
  return parts.join('') + text.slice(end);
}
