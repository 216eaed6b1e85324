import type { AnyDocument } from '@mokuai/definition';
import type { Database, DefinitionStore, DocumentChangeAt, Draft, RevisionRow } from '@mokuai/engine';

/** Any number will do, as long as every process uses the same. */
const DRAFTS_LOCK = 7_265_301;

const REVISION = 'SELECT revision FROM system.published';

// One statement, so that revision and documents come from one snapshot.
const CHANGES_SINCE = `
  SELECT p.revision, coalesce((
    SELECT json_agg(json_build_object('kind', v.kind, 'name', v.name, 'document', v.document) ORDER BY v.first, v.kind, v.name)
    FROM (SELECT DISTINCT ON (kind, name) kind, name, document,
                 (SELECT min(f.revision) FROM system.definition_version f WHERE f.kind = d.kind AND f.name = d.name) AS first
          FROM system.definition_version d WHERE revision > $1 AND revision <= p.revision
          ORDER BY kind, name, revision DESC) v), '[]') AS changes
  FROM system.published p`;

const DOCUMENTS_AT = `
  SELECT document FROM (
    SELECT DISTINCT ON (kind, name) kind, name, document FROM system.definition_version
    WHERE revision <= $1 ORDER BY kind, name, revision DESC) v
  WHERE document IS NOT NULL ORDER BY kind, name`;

const CHANGES_OF = `
  SELECT v.kind, v.name, v.document,
    (SELECT b.document FROM system.definition_version b
     WHERE b.kind = v.kind AND b.name = v.name AND b.revision < v.revision ORDER BY b.revision DESC LIMIT 1) AS before
  FROM system.definition_version v WHERE v.revision = $1 ORDER BY v.kind, v.name`;

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const REVISIONS = `
  SELECT revision, to_char(published_at AT TIME ZONE 'UTC', ${INSTANT}) AS "publishedAt", published_by AS "publishedBy",
         message, changes
  FROM system.revision ORDER BY revision DESC`;

const DRAFTS = `
  SELECT kind, name, document, to_char(updated_at AT TIME ZONE 'UTC', ${INSTANT}) AS "updatedAt", updated_by AS "updatedBy"
  FROM system.definition_draft ORDER BY kind, name`;

const SAVE_DRAFT = `
  INSERT INTO system.definition_draft (kind, name, document, updated_by) VALUES ($1, $2, $3, $4)
  ON CONFLICT (kind, name) DO UPDATE SET document = excluded.document, updated_by = excluded.updated_by, updated_at = now()`;

// What was kept is wanted for fields that a draft has.
const NOT_WANTED = `
  UPDATE system.later_drop l SET wanted_as = NULL
  WHERE l.module = $1 AND l.wanted_as IS NOT NULL AND NOT EXISTS (
    SELECT FROM json_array_elements($2::json -> 'fields') f WHERE l.field IS NULL OR f ->> 'name' = l.wanted_as)`;

const WANTED_AT = `
  UPDATE system.later_drop l SET wanted_as = CASE WHEN l.revision = (
      SELECT min(o.revision) FROM system.later_drop o
      WHERE o.module = l.module AND o.field IS NOT DISTINCT FROM l.field AND o.revision > $1) THEN coalesce(l.field, l.module) END`;

const RUNNING = `
  SELECT 'workflow/' || module || '.' || workflow AS key, count(*)::int AS count FROM system.workflow_run
  WHERE kind = 'workflow' AND status = 'running' GROUP BY 1
  UNION ALL
  SELECT 'approval/' || module || '.' || approval, count(*)::int FROM system.approval_instance
  WHERE status IN ('pending', 'returned') GROUP BY 1`;

/** Definitions, drafts and revisions, kept in Postgres. */
export function createDefinitionStore(database: Database): DefinitionStore {
  return {
    async revision(sql = database) {
      return (await sql.query<{ revision: number }>({ text: REVISION, values: [] })).rows[0]?.revision ?? 0;
    },
    async changesSince(revision) {
      type Row = { revision: number; changes: DocumentChangeAt[] };
      return (await database.query<Row>({ text: CHANGES_SINCE, values: [revision] })).rows[0]!;
    },
    async documentsAt(revision) {
      const { rows } = await database.query<{ document: AnyDocument }>({ text: DOCUMENTS_AT, values: [revision] });
      return rows.map((row) => row.document);
    },
    async changesOf(revision) {
      type Row = DocumentChangeAt & { before: AnyDocument | null };
      return (await database.query<Row>({ text: CHANGES_OF, values: [revision] })).rows;
    },
    async revisions() {
      return (await database.query<RevisionRow>({ text: REVISIONS, values: [] })).rows;
    },
    async drafts(sql = database) {
      return (await sql.query<Draft>({ text: DRAFTS, values: [] })).rows;
    },
    async saveDraft(sql, { kind, name, document }, actor) {
      const json = document === null ? null : JSON.stringify(document);
      await sql.query({ text: SAVE_DRAFT, values: [kind, name, json, actor] });
      if (kind === 'module') await sql.query({ text: NOT_WANTED, values: [name, json] });
    },
    async dropDraft(sql, kind, name) {
      const text = 'DELETE FROM system.definition_draft WHERE kind = $1 AND name = $2';
      await sql.query({ text, values: [kind, name] });
      if (kind === 'module') await sql.query({ text: NOT_WANTED, values: [name, null] });
    },
    async dropAllDrafts(sql, revision) {
      await sql.query({ text: 'DELETE FROM system.definition_draft', values: [] });
      await sql.query({ text: WANTED_AT, values: [revision] });
    },
    async lockDrafts(sql) {
      await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [DRAFTS_LOCK] });
    },
    async userIds() {
      const text = 'SELECT id FROM record."user" WHERE deleted_at IS NULL';
      const { rows } = await database.query<{ id: string }>({ text, values: [] });
      return new Set(rows.map((row) => row.id));
    },
    async running() {
      const { rows } = await database.query<{ key: string; count: number }>({ text: RUNNING, values: [] });
      return new Map(rows.map((row) => [row.key, row.count]));
    },
  };
}
