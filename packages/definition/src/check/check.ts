import { inOneGo, type Fault, type Parts } from '@mokuai/kernel';
import { compileModel } from '../compile/model.js';
import { addressOf, keyOf } from '../kinds/kind.js';
import type { AnyDocument, Kind } from '../kinds/index.js';
import { kindOf } from '../kinds/registry.js';
import { Checker, type CheckOptions } from './checker.js';

/** A fault with the document it was found in; `path` points into that document. */
export interface DefinitionFault extends Fault {
  readonly kind: Kind;
  /** Address: `<module>.<name>` for documents that belong to a module. */
  readonly name: string;
}

/**
 * Checks a whole set of parsed documents against each other: names, references, predicates, steps, numbering.
 * An empty answer means that the set can be compiled and published.
 */
export const checkDefinitions = (documents: readonly AnyDocument[], options: CheckOptions = {}): DefinitionFault[] =>
  inOneGo(checkInParts(documents, options));

/** The same in parts: others may have their turn after every document. */
export function* checkInParts(documents: readonly AnyDocument[], options: CheckOptions = {}): Parts<DefinitionFault[]> {
  const model = compileModel(0, documents);
  const seen = new Set<string>();
  const faults: DefinitionFault[] = [];
  for (const document of documents) {
    yield;
    if (options.only && !options.only(document)) continue;
    const checker = new Checker(model, options);
    const key = keyOf(document);
    if (seen.has(key)) checker.report('duplicate_name', '/name', { name: addressOf(document) });
    seen.add(key);
    kindOf(document.kind)!.check(document, checker);
    const { kind } = document;
    for (const found of checker.faults) faults.push({ ...found, kind, name: addressOf(document) });
  }
  return faults;
}
