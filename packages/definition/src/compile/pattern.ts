import { RE2JS } from 're2js';
import { fault, type Fault } from '@mokuai/kernel';
import type { FieldSettings } from '@mokuai/field-types';

/** More patterns than anybody has; drafts are checked with every key that is typed. */
const MOST = 500;

const known = new Map<string, RE2JS | undefined>();

/**
 * A pattern that the whole of a text must have, undefined where it is none. RE2: whatever it is, it is asked in time that
 * grows with the text only, so that nobody can stop the server with one.
 */
export function patternOf(source: string): RE2JS | undefined {
  if (!known.has(source)) {
    if (known.size >= MOST) known.clear();
    known.set(source, compiled(source));
  }
  return known.get(source);
}

function compiled(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source);
  } catch {
    return undefined;
  }
}

/** What is wrong with a value by the pattern of its field; what is not text has none. */
export function againstPattern({ pattern, patternMessage }: FieldSettings, value: unknown): readonly Fault[] {
  if (pattern === undefined || typeof value !== 'string') return [];
  const text = value.trim();
  if (text === '' || patternOf(pattern)?.matches(text) !== false) return [];
  return [patternMessage === undefined ? fault('other_form') : fault('rule_broken', '', { message: patternMessage })];
} // prettier-ignore
