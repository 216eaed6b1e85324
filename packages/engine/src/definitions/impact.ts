import { compileModel, type DefinitionFault } from '@mokuai/definition';
import type { DraftImpact } from '@mokuai/contract';
import { existingFrom, existingStatement, planDdl, type ExistingRow } from '@mokuai/query';
import { checkPublish } from './check-publish.js';
import { keyOfChange, withChanges } from './document-set.js';
import { detailsOf, type Drafts } from './drafts.js';
import { lossesOf, type Loss } from './losses.js';
import type { DocumentChangeAt } from './ports.js';
import type { PublisherPorts } from './publisher.js';
import type { Sql } from '../ports.js';

/** What publishing would do; words are still to be put into the reader's language. */
export interface Impact extends Pick<DraftImpact, 'revision' | 'changes' | 'ddl'> {
  readonly errors: readonly DefinitionFault[];
  readonly losses: readonly Loss[];
}

/** Tells what publishing all drafts would do, without doing any of it. */
export async function impactOf(ports: PublisherPorts, sql: Sql, drafts: Drafts): Promise<Impact> {
  const { definitions, models, steps } = ports;
  const from = await models.refresh();
  const changes = await drafts.changes();
  const target = [...withChanges(models.documents(), changes).values()];
  const errors = checkPublish(from, target, { steps, users: await definitions.userIds() });
  const shown = {
    revision: from.revision,
    changes: changes.map((change) => changeEntry(models.documents().get(keyOfChange(change)) ?? null, change)),
    errors,
  };
  if (errors.length > 0 || changes.length === 0) return { ...shown, ddl: [], losses: [] };
  const { rows } = await sql.query<ExistingRow>(existingStatement);
  const plan = planDdl(from, compileModel(from.revision + 1, target, from), existingFrom(rows));
  return {
    ...shown,
    ddl: plan.filter((step) => !step.later).map((step) => step.sql),
    losses: await lossesOf(sql, plan),
  };
}

/** One changed document, with what differs in it. */
export function changeEntry(
  before: DocumentChangeAt['document'],
  { kind, name, document }: DocumentChangeAt,
): DraftImpact['changes'][number] {
  const change = document === null ? 'removed' : before === null ? 'added' : 'changed';
  return { kind, name, change, details: detailsOf(before, document) };
}
