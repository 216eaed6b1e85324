import { tableOf } from '@mokuai/definition';
import type { KeptRow, PublishRow, PublishStore, Sql } from '@mokuai/engine';
import { instant } from './publish-log.js';

/** How long removed fields and modules can be brought back with their values. */
const KEPT = '30 days';

const COLUMNS = `id, module, field, place, within, revision, ${instant('due_at')} AS until, wanted_as AS "wantedAs"`;

const NEW = `
  INSERT INTO system.later_drop (module, field, place, revision, due_at)
  SELECT DISTINCT s.module, s.keeps ->> 'field', s.keeps ->> 'place', coalesce((s.keeps ->> 'revision')::int, $1::int),
    now() + interval '${KEPT}'
  FROM system.publish_step s WHERE s.publish = $2 AND s.keeps IS NOT NULL`;

// Files know the field and the module that they belong to: what is kept has them under the name of its place.
const FILES_BACK = `
  UPDATE system.attachment a SET module = t.module, field = CASE WHEN a.field = t.place THEN t.field ELSE a.field END
  FROM jsonb_to_recordset($1) AS t (module text, field text, place text)
  WHERE CASE WHEN t.field IS NULL THEN a.module = t.place ELSE a.module = t.module AND a.field = t.place END`;
const FILES_AWAY = `
  UPDATE system.attachment a SET module = CASE WHEN s.keeps ->> 'field' IS NULL THEN s.keeps ->> 'place' ELSE a.module END,
    field = CASE WHEN s.keeps ->> 'field' IS NULL THEN a.field ELSE s.keeps ->> 'place' END
  FROM system.publish_step s
  WHERE s.publish = $1 AND s.keeps IS NOT NULL AND a.module = s.module
    AND (s.keeps ->> 'field' IS NULL OR a.field = s.keeps ->> 'field')`;

// Names are given up with what had them; of a removed module, all of its fields'.
const NAMES_AWAY = `
  SELECT system.give_up_name(g.module, g.name, g.field) FROM (
    SELECT s.module, s.keeps ->> 'field' AS name, s.keeps ->> 'place' AS field FROM system.publish_step s
    WHERE s.publish = $1 AND s.keeps ->> 'field' IS NOT NULL
    UNION
    SELECT s.module, f ->> 'name', (s.keeps ->> 'place') || '.' || (f ->> 'name') FROM system.publish_step s
    CROSS JOIN LATERAL (
      SELECT v.document FROM system.definition_version v WHERE v.kind = 'module' AND v.name = s.module AND v.revision < $2
      ORDER BY v.revision DESC LIMIT 1) v
    CROSS JOIN LATERAL json_array_elements(v.document -> 'fields') f
    WHERE s.publish = $1 AND s.keeps IS NOT NULL AND s.keeps ->> 'field' IS NULL) g`;
// Of a table that is taken back, what does not come back as a field is put aside.
const NAMES_BACK = `
  UPDATE system.former_name n SET field = CASE WHEN t.field IS NOT NULL THEN t.field ELSE coalesce((
      SELECT s.keeps ->> 'place' FROM system.publish_step s
      WHERE s.publish = $2 AND s.module = t.module AND t.place || '.' || (s.keeps ->> 'field') = n.field LIMIT 1),
    substr(n.field, length(t.place) + 2)) END
  FROM jsonb_to_recordset($1) AS t (module text, field text, place text)
  WHERE n.module = t.module AND CASE WHEN t.field IS NULL THEN starts_with(n.field, t.place || '.') ELSE n.field = t.place END`;

// What was kept of a table goes with it, and comes back with it.
const WITHIN = `
  UPDATE system.later_drop f SET within = m.place FROM system.later_drop m
  WHERE m.revision = $1 AND m.field IS NULL AND f.module = m.module AND f.field IS NOT NULL AND f.within IS NULL`;
const WITHOUT = `
  UPDATE system.later_drop f SET within = NULL FROM system.later_drop m WHERE m.id = ANY ($1) AND m.field IS NULL AND f.within = m.place`;

// Owners and departments may have moved while the records were kept.
const placementOf = (module: string): string => `
  INSERT INTO system.outbox (topic, payload)
  SELECT 'placement', jsonb_build_object('user', s.owner) FROM (
    SELECT DISTINCT t.owner FROM ${tableOf(module)} t JOIN record."user" u ON u.id = t.owner
    LEFT JOIN system.department_position p ON p.id = u.department
    WHERE (t.department, t.dlft) IS DISTINCT FROM (u.department, p.lft)) s
  UNION ALL SELECT 'placement', '{"user": null}'`;

// Whoever publishes a module has chosen.
const CHOSEN = `
  UPDATE system.later_drop l SET wanted_as = NULL FROM json_to_recordset($1) AS c (kind text, name text)
  WHERE c.kind = 'module' AND l.module = c.name AND l.wanted_as IS NOT NULL`;

const WANT = `
  UPDATE system.later_drop l SET wanted_as = CASE WHEN l.id = w.id THEN $2 END FROM system.later_drop w
  WHERE w.id = $1 AND (l.id = w.id OR l.module = w.module AND (l.field IS NULL) = (w.field IS NULL) AND l.wanted_as = $2)`;

/** Writes down, in the switch, what a publish keeps, and that what it takes back is kept no longer. */
export async function keep(sql: Sql, { id, revision, changes, takeBack }: PublishRow): Promise<void> {
  const taken = takeBack.map((one) => one.id);
  await sql.query({ text: WITHOUT, values: [taken] });
  await sql.query({ text: 'DELETE FROM system.later_drop WHERE id = ANY ($1)', values: [taken] });
  for (const { module, field } of takeBack)
    if (field === null) await sql.query({ text: placementOf(module), values: [] });
  await sql.query({ text: NAMES_AWAY, values: [id, revision] });
  if (taken.length > 0) {
    await sql.query({ text: FILES_BACK, values: [JSON.stringify(takeBack)] });
    await sql.query({ text: NAMES_BACK, values: [JSON.stringify(takeBack), id] });
  }
  await sql.query({ text: FILES_AWAY, values: [id] });
  await sql.query({ text: NEW, values: [revision, id] });
  await sql.query({ text: WITHIN, values: [revision] });
  await sql.query({ text: CHOSEN, values: [JSON.stringify(changes.map(({ kind, name }) => ({ kind, name })))] });
}

/** What is kept of removed fields and modules, in Postgres. */
export const keptRows: Pick<PublishStore, 'due' | 'dropped' | 'kept' | 'want'> = {
  async due(sql) {
    const text = `SELECT ${COLUMNS} FROM system.later_drop WHERE due_at <= now() ORDER BY due_at, id`;
    return (await sql.query<KeptRow>({ text, values: [] })).rows;
  },
  async kept(sql) {
    return (
      await sql.query<KeptRow>({ text: `SELECT ${COLUMNS} FROM system.later_drop ORDER BY due_at, id`, values: [] })
    ).rows;
  },
  async dropped(sql, { id, place }) {
    await sql.query({ text: 'DELETE FROM system.later_drop WHERE id = $1 OR within = $2', values: [id, place] });
  },
  async want(sql, id, as) {
    await sql.query({ text: WANT, values: [id, as] });
  },
};
