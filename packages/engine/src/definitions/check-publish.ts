import {
  checkInParts,
  compileModel,
  type AnyDocument,
  type DefinitionFault,
  type Model,
  type StepKind,
} from '@mokuai/definition';
import { checkNumbering } from '@mokuai/numbering';
import { pointer as at, type Parts } from '@mokuai/kernel';
import { conversionOf } from '@mokuai/query';
import { inTurns } from './in-turns.js';

export interface CheckKnowledge {
  /** The steps that workflows may take. */
  readonly steps: readonly StepKind[];
  /** Ids of all users. */
  readonly users: ReadonlySet<string>;
}

/** What keeps a set of documents from following the published Model. */
export const checkPublish = (
  from: Model,
  documents: readonly AnyDocument[],
  knowledge: CheckKnowledge,
): Promise<DefinitionFault[]> => inTurns(faultsOf(from, documents, knowledge));

function* faultsOf(
  from: Model,
  documents: readonly AnyDocument[],
  { steps, users }: CheckKnowledge,
): Parts<DefinitionFault[]> {
  const faults = yield* checkInParts(documents, { steps, users, numbering: checkNumbering });
  if (faults.length > 0) return faults;
  // Compiled only where a field has another type: what becomes of its values depends on the modules around it.
  let compiled: Model | undefined;
  const to = (): Model => (compiled ??= compileModel(from.revision + 1, documents, from));
  for (const document of documents) {
    yield;
    faults.push(...changedForGood(from, document, to));
  }
  return faults;
}

/** Fields whose kept values a changed setting would not fit: a type they cannot become, another target, fewer decimals. */
function changedForGood(from: Model, document: AnyDocument, to: () => Model): DefinitionFault[] {
  const published = document.kind === 'module' ? from.module(document.name) : undefined;
  if (document.kind !== 'module' || !published || published.document === document) return [];
  return document.fields.flatMap((field, index): DefinitionFault[] => {
    const kind = { kind: document.kind, name: document.name };
    const path = at('/fields', index);
    const named = published.fields.get(field.name);
    const renamed = published.fields.get(field.renamedFrom ?? '');
    // Were both to go at once, nobody could say whose values are meant.
    if (named && renamed && named.settings.renamedFrom !== field.renamedFrom)
      return [{ ...kind, code: 'name_in_use', path: `${path}/renamedFrom`, params: { name: field.name } }];
    const was = named ?? renamed;
    if (!was || was.system) return [];
    if (was.type.name !== field.type) {
      const compiled = named && to();
      const becomes = compiled?.module(document.name)?.fields.get(field.name);
      if (compiled && becomes && conversionOf(was, becomes, compiled)) return [];
      return [{ ...kind, code: 'not_convertible', path: `${path}/type`, params: { name: field.name } }];
    }
    return was.type.alter(was.settings, field) === 'refuse'
      ? [{ ...kind, code: 'immutable', path, params: { name: field.name } }]
      : [];
  });
}

/** The same faults as parts of one refusal: their paths begin with the document's key. */
export const asProblemFaults = (faults: readonly DefinitionFault[]) =>
  faults.map(({ kind, name, ...fault }) => ({ ...fault, path: `/${kind}/${name}${fault.path}` }));
