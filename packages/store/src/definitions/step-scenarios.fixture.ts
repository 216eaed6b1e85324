import type { ModuleDocument } from '@mokuai/definition';
import type { StepKindName } from './step-kinds.fixture.js';

/**
 * What keeps a statement from going on. `gate`: it has done its work, but its transaction does not end. `part`: it is at a row in
 * the midst of a table. `users`: it waits for those who use the table. `fence`: writes are under way.
 */
export type Hold = { readonly by: 'gate' | 'users'; readonly at: StepKindName } | { readonly by: 'part' | 'fence' };

/** A publish that comes to a step of some kind, and is killed in its midst as often as it is held. */
export interface Scenario {
  /** Published one after the other; the last one is what is interrupted. */
  readonly sets: readonly (readonly ModuleDocument[])[];
  /** SQL before the last publish. */
  readonly before?: string;
  /** What was removed is wanted again, under this name. */
  readonly takes?: string;
  readonly holds: readonly Hold[];
  /** The step belongs to what is dropped when its time has come. */
  readonly due?: boolean;
  /** The values of accounts that must not be lost, as columns before and after. */
  readonly values?: readonly [before: string, after: string];
}

type Fields = ModuleDocument['fields'];
const module = (name: string, fields: Fields, more: Partial<ModuleDocument> = {}): ModuleDocument => ({
  kind: 'module',
  name,
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }, ...fields],
  ...more,
});
const code = { name: 'code', type: 'text' };
const size = { name: 'size', type: 'integer' };
const inRegion = { name: 'region', type: 'lookup', ...{ target: 'region' } };
const paper = { name: 'paper', type: 'file' };
const region = module('region', []);
const base = [module('account', [code]), region];
const account = (...fields: Fields): readonly ModuleDocument[] => [module('account', [code, ...fields]), region];

const gate = (at: StepKindName): readonly Hold[] => [{ by: 'gate', at }];
const users = (at: StepKindName): readonly Hold[] => [{ by: 'users', at }];
const filled = { sets: [account(size), base, account({ ...size, required: true, default: 7 })], takes: 'size' };
const visit = [...base, module('visit', [])];
const indexed = [module('account', [{ ...code, indexed: true }]), region];
const referring = [account({ ...inRegion, indexed: true }), account({ ...inRegion, name: 'area', renamedFrom: 'region' })]; // prettier-ignore
const searched = { ...code, indexed: true, searchable: true };
const converted = { sets: [searched, { ...searched, type: 'external_id' }].map((field) => [module('account', [field]), region]) }; // prettier-ignore
const refers = ['id, name, code, region', 'id, name, code, area AS region'] as const;

/** A publish for every kind of step there is. */
export const SCENARIOS: Readonly<Record<StepKindName | 'switch', Scenario>> = {
  createTable: { sets: [base, visit], holds: gate('createTable') },
  indexNewTable: { sets: [base, visit], holds: gate('indexNewTable') },
  addColumns: {
    sets: [base, account({ ...size, required: true, default: 7 }, { name: 'fax', type: 'phone' })],
    holds: gate('addColumns'),
  },
  widenColumn: {
    sets: [account({ name: 'rate', type: 'number' }), account({ name: 'rate', type: 'number' }, size)],
    // As earlier versions of the product made it.
    before: 'ALTER TABLE record.account ALTER rate TYPE numeric(18, 2)',
    holds: gate('widenColumn'),
  },
  putAside: {
    sets: [base, account(size)],
    before: 'ALTER TABLE record.account ADD size text',
    holds: gate('putAside'),
  },
  takeColumn: { sets: [account(size), base, account(size)], takes: 'size', holds: gate('takeColumn') },
  takeTable: { sets: [visit, base, visit], takes: 'visit', holds: gate('takeTable') },
  beginFill: { ...filled, holds: gate('beginFill') },
  fillInParts: { ...filled, holds: [{ by: 'part' }] },
  clearLostReferences: {
    sets: [account(inRegion), [module('account', [code])], account(inRegion)],
    before: 'UPDATE record.account SET _kept3_region = uuidv7()',
    takes: 'region',
    holds: [{ by: 'part' }],
  },
  makeRoutine: { ...converted, holds: gate('makeRoutine') },
  beginConversion: { ...converted, holds: gate('beginConversion') },
  index: { sets: [base, indexed], holds: users('index') },
  uniqueIndex: { sets: [base, [module('account', [{ ...code, unique: true }]), region]], holds: users('uniqueIndex') },
  dropInvalidIndex: { sets: [base, indexed], holds: [...users('index'), ...users('dropInvalidIndex')] },
  reference: { sets: [base, account(inRegion)], holds: gate('reference') },
  referenceOfNewTable: { sets: [base, [...base, module('visit', [inRegion])]], holds: gate('referenceOfNewTable') },
  validateReference: { sets: [base, account(inRegion)], holds: gate('validateReference') },
  endConversion: { ...converted, holds: gate('endConversion') },
  giveWayIndex: { ...converted, holds: gate('giveWayIndex') },
  giveWayWords: { ...converted, holds: gate('giveWayWords') },
  renameColumn: { sets: referring, holds: gate('renameColumn'), values: refers },
  renameIndex: { sets: referring, holds: gate('renameIndex'), values: refers },
  renameReference: { sets: referring, holds: gate('renameReference'), values: refers },
  renameFiles: {
    sets: [account(paper), account({ ...paper, name: 'report', renamedFrom: 'paper' })],
    holds: gate('renameFiles'),
    values: ['id, name, code, paper', 'id, name, code, report AS paper'],
  },
  renameHistory: { sets: referring, holds: gate('renameHistory'), values: refers },
  endFill: { ...filled, holds: gate('endFill') },
  switch: { sets: [base, account(size)], holds: [{ by: 'fence' }] },
  dropReference: { sets: [account(inRegion), base], holds: gate('dropReference') },
  dropIndex: { sets: [indexed, base], holds: users('dropIndex') },
  keepColumn: { sets: [account(size), base], holds: gate('keepColumn') },
  dropRoutine: { ...converted, holds: gate('dropRoutine') },
  makePlace: { sets: [visit, base], holds: gate('makePlace') },
  keepTable: { sets: [visit, base], holds: gate('keepTable') },
  dropPlace: { sets: [visit, base, visit], takes: 'visit', holds: gate('dropPlace') },
  dropColumn: { sets: [account(size), base], holds: gate('dropColumn'), due: true },
  dropTable: { sets: [visit, base], holds: gate('dropTable'), due: true },
};
