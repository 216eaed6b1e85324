/** Every kind of step that a publish may have, by its statement. Phases tell apart what is the same statement. */
const KINDS = {
  createTable: /^expand CREATE TABLE /,
  indexNewTable: /^expand CREATE (UNIQUE )?INDEX (?!CONCURRENTLY)/,
  addColumns: /^expand ALTER TABLE \S+\s+ADD COLUMN /,
  widenColumn: /^expand ALTER TABLE \S+ ALTER COLUMN \S+ TYPE /,
  putAside: /^expand ALTER TABLE \S+ RENAME COLUMN "(?!_kept)\w+" /,
  takeColumn: /^expand ALTER TABLE \S+ RENAME COLUMN "_kept/,
  takeTable: /^expand ALTER TABLE "_kept\S+ SET SCHEMA "record"$/,
  beginFill: /^expand ALTER TABLE \S+ ALTER COLUMN \S+ SET DEFAULT /,
  fillInParts: /^expand WITH part AS .* t SET \S+ = (?!NULL )/s,
  clearLostReferences: /^expand WITH part AS .* t SET \S+ = NULL /s,
  makeRoutine: /^expand CREATE OR REPLACE FUNCTION /,
  beginConversion: /^expand CREATE OR REPLACE TRIGGER /,
  index: /^expand CREATE INDEX CONCURRENTLY /,
  uniqueIndex: /^expand CREATE UNIQUE INDEX CONCURRENTLY /,
  dropInvalidIndex: /^expand DROP INDEX CONCURRENTLY /,
  reference: /^expand ALTER TABLE \S+ ADD CONSTRAINT .* NOT VALID$/s,
  referenceOfNewTable: /^expand ALTER TABLE \S+ ADD CONSTRAINT (?!.* NOT VALID$)/s,
  validateReference: /^expand ALTER TABLE \S+ VALIDATE CONSTRAINT /,
  endConversion: /^switch DROP TRIGGER /,
  giveWayIndex: /^switch DROP INDEX /,
  giveWayWords: /^switch ALTER TABLE \S+ DROP COLUMN /,
  renameColumn: /^switch ALTER TABLE \S+ RENAME COLUMN /,
  renameIndex: /^switch ALTER INDEX (IF EXISTS )?\S+ RENAME TO /,
  renameReference: /^switch ALTER TABLE \S+ RENAME CONSTRAINT /,
  renameFiles: /^switch UPDATE system\.attachment SET field = /,
  renameHistory: /^switch SELECT system\.give_up_name\(/,
  endFill: /^switch ALTER TABLE \S+ ALTER COLUMN \S+ DROP DEFAULT$/,
  dropReference: /^contract ALTER TABLE \S+ DROP CONSTRAINT /,
  dropIndex: /^contract DROP INDEX CONCURRENTLY /,
  dropColumn: /^contract ALTER TABLE (IF EXISTS )?\S+ DROP COLUMN /,
  keepColumn: /^contract ALTER TABLE \S+ RENAME COLUMN "\w+" TO "_kept/,
  dropRoutine: /^contract DROP FUNCTION /,
  makePlace: /^contract CREATE SCHEMA IF NOT EXISTS "_kept/,
  keepTable: /^contract ALTER TABLE IF EXISTS "record"\.\S+ SET SCHEMA "_kept/,
  dropPlace: /^contract DROP SCHEMA IF EXISTS "_kept\w+"$/,
  dropTable: /^contract DROP SCHEMA IF EXISTS "_kept\w+" CASCADE$/,
} satisfies Record<string, RegExp>;

export type StepKindName = keyof typeof KINDS;

/** The one kind that a step is of. Throws for a step that is of none: what is new has to be named here, and killed in its midst. */
export function kindOfStep({ kind, sql }: { readonly kind: string; readonly sql: string }): StepKindName {
  const known = Object.entries<RegExp>(KINDS).filter(([, pattern]) => pattern.test(`${kind} ${sql}`));
  if (known.length !== 1) throw new Error(`${known.length} kinds of steps are ${kind} ${sql}`);
  return known[0]![0] as StepKindName;
}

/** The same as a regular expression of Postgres, for the statement alone. */
export const patternOfStatement = (kind: StepKindName): string => KINDS[kind].source.replace(/^\^\w+ /, '^');
