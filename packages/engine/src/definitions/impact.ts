import { compileModel, type DefinitionFault } from '@mokuai/definition';
import type { DraftImpact } from '@mokuai/contract';
import { existingFrom, existingStatement, planDdlInParts, type DdlStep, type ExistingRow } from '@mokuai/query';
import { checkPublish } from './check-publish.js';
import { dependantsOf, type Dependant } from './dependants.js';
import { keyOfChange, withChanges } from './document-set.js';
import { detailsOf, type Drafts } from './drafts.js';
import { rowsByModule, secondsOf } from './estimate.js';
import type { RecordReader } from '../records/read/record-reader.js';
import { failingDuplicates } from './failing-duplicates.js';
import { failingRows, type FailingRows } from './failing-rows.js';
import { failingRules } from './failing-rules.js';
import { fittingKept, offersOf, takenOf, wantedAt, type KeptOffer, type Wanted } from './kept-offers.js';
import { inTurns } from './in-turns.js';
import { lossesOf, type Loss } from './losses.js';
import { unlessOvertaken } from './overtaken.js';
import type { DocumentChangeAt } from './ports.js';
import type { PublisherPorts } from './publisher.js';
import type { LocalText } from '@mokuai/kernel';
import type { Database } from '../ports.js';

/** What publishing would do; words are still to be put into the reader's language. */
export interface Impact extends Pick<DraftImpact, 'revision' | 'changes' | 'ddl' | 'seconds'> {
  readonly kept: readonly KeptOffer[];
  readonly errors: readonly DefinitionFault[];
  readonly losses: readonly Loss[];
  readonly steps: readonly PlannedStep[];
  readonly failing: readonly FailingRows[];
  readonly dependants: readonly Dependant[];
}

/** What the impact is told from; `reader` finds records that break rules. */
export interface ImpactPorts extends PublisherPorts {
  readonly reader: Pick<RecordReader, 'list' | 'ports'>;
}

/** A step of the plan, with how long it will take, in seconds. */
export interface PlannedStep extends DdlStep {
  readonly seconds: number;
}

/** Tells what publishing all drafts would do, without doing any of it. */
export async function impactOf(ports: ImpactPorts, sql: Database, drafts: Drafts): Promise<Impact> {
  return unlessOvertaken(async () => {
    await ports.models.refresh();
    return impactOfChanges(ports, sql, await drafts.changes());
  });
}

/** Tells what going back to an earlier revision would do, without doing any of it. `not_found` (404). */
export async function impactOfReturn(
  ports: ImpactPorts,
  sql: Database,
  drafts: Drafts,
  revision: number,
): Promise<Impact> {
  return unlessOvertaken(async () => {
    await ports.models.refresh();
    const changes = await drafts.changesTo(revision);
    return impactOfChanges(ports, sql, changes, wantedAt(revision, await ports.publishes.kept(sql)));
  });
}

/** Tells what publishing some changes would do, drafted or not; `wanted`: what was kept that would be taken back. */
export async function impactOfChanges(
  ports: ImpactPorts,
  sql: Database,
  changes: readonly DocumentChangeAt[],
  wanted?: Wanted,
): Promise<Impact> {
  const { definitions, models, steps, reader } = ports;
  const from = models.current();
  const before = models.documents();
  const after = withChanges(before, changes);
  const target = [...after.values()];
  const errors = await checkPublish(from, target, { steps, users: await definitions.userIds() });
  const shown = {
    revision: from.revision,
    changes: changes.map((change) => changeEntry(before.get(keyOfChange(change)) ?? null, change)),
    errors,
    dependants: await dependantsOf(before, after, steps, errors, await definitions.running()),
  };
  if (errors.length > 0 || changes.length === 0)
    return { ...shown, ddl: [], losses: [], steps: [], failing: [], kept: [], seconds: 0 };
  const [{ rows }, sizes] = await Promise.all([sql.query<ExistingRow>(existingStatement), rowsByModule(sql)]);
  const to = compileModel(from.revision + 1, target, from);
  const existing = existingFrom(rows);
  const fitting = await fittingKept(ports, sql, from, to, existing, wanted);
  const plan = await inTurns(planDdlInParts(from, to, existing, takenOf(fitting)));
  const planned = plan.map((step) => ({ ...step, seconds: secondsOf(step, sizes) }));
  return {
    ...shown,
    ddl: planned.map((step) => step.sql),
    steps: planned,
    seconds: Math.ceil(planned.reduce((sum, step) => sum + step.seconds, 0)),
    failing: [
      ...(await failingRows(sql, from, to)),
      ...(await failingRules(reader, from, to)),
      ...(await failingDuplicates(sql, reader, from, to)),
    ],
    losses: await lossesOf(sql, plan),
    kept: await offersOf(sql, fitting),
  };
}

/** One changed document, with what differs in it. */
export function changeEntry(
  before: DocumentChangeAt['document'],
  { kind, name, document }: DocumentChangeAt,
): DraftImpact['changes'][number] {
  const change = document === null ? 'removed' : before === null ? 'added' : 'changed';
  const shown = document ?? before;
  const details = detailsOf(before, document).map((detail) => {
    const label = memberLabel(detail.change === 'removed' ? before : document, detail.path);
    return label === undefined ? detail : { ...detail, label };
  });
  return { kind, name, change, label: shown?.label ?? null, details };
}

/** What the field, option or other named member is called that a change is about: the outermost one of its path. */
function memberLabel(document: DocumentChangeAt['document'], path: string): LocalText | undefined {
  const [list, name] = path.split('/').slice(1);
  const members: unknown = list === undefined ? undefined : (document as Record<string, unknown> | null)?.[list];
  if (!Array.isArray(members)) return undefined;
  return (members as readonly { readonly name?: string; readonly label?: LocalText }[]).find((one) => one.name === name)
    ?.label;
}
