import { parseDefinition, type AnyDocument } from '@mokuai/definition';
import { pointer as at, Problem, type Fault, type Parts } from '@mokuai/kernel';
import { inTurns } from './in-turns.js';

const MOST_FAULTS = 1000;

/**
 * Reads the definitions of a file; throws 422 with pointers into it. A large file does not make others wait for all of it.
 * Where nearly everything is wrong, the rest is not looked at. What `isOther` is left out; `wrongOf`: what else is wrong with one.
 */
export const parseAll = (...given: Parameters<typeof readAll>): Promise<AnyDocument[]> => inTurns(readAll(...given));

function* readAll(
  definitions: readonly unknown[],
  path: string,
  isOther: (json: unknown) => boolean = () => false,
  wrongOf: (document: AnyDocument) => readonly Fault[] = () => [],
): Parts<AnyDocument[]> {
  const documents: AnyDocument[] = [];
  const faults: Fault[] = [];
  for (const [index, json] of definitions.entries()) {
    yield;
    if (isOther(json)) continue;
    const parsed = parseDefinition(json);
    if (parsed.ok) documents.push(parsed.value);
    const wrong = parsed.ok ? wrongOf(parsed.value) : parsed.faults;
    for (const one of wrong) faults.push({ ...one, path: at(path, index) + one.path });
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length > 0) throw new Problem('invalid', faults);
  return documents;
}
