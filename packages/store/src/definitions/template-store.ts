import type { Database, TemplateStore } from '@mokuai/engine';

/** What is kept of installed templates, in Postgres. */
export function createTemplateStore(database: Database): TemplateStore {
  return {
    async installed() {
      const text = 'SELECT name, version FROM system.template_install WHERE installed_at IS NOT NULL';
      const { rows } = await database.query<{ name: string; version: string }>({ text, values: [] });
      return new Map(rows.map((row) => [row.name, row.version]));
    },
    async begun(name) {
      const text = 'SELECT FROM system.template_install WHERE name = $1';
      return (await database.query({ text, values: [name] })).rowCount > 0;
    },
    async begin(name, version) {
      const text = `INSERT INTO system.template_install (name, version) VALUES ($1, $2)
                    ON CONFLICT (name) DO UPDATE SET version = excluded.version`;
      await database.query({ text, values: [name, version] });
    },
    async finish(name) {
      const text = 'UPDATE system.template_install SET installed_at = now() WHERE name = $1';
      await database.query({ text, values: [name] });
    },
    async records(sql, name) {
      const text = 'SELECT ref, record_id AS id FROM system.template_record WHERE template = $1';
      const { rows } = await sql.query<{ ref: string; id: string }>({ text, values: [name] });
      return new Map(rows.map((row) => [row.ref, row.id]));
    },
    async lock(sql, name) {
      await sql.query({ text: 'SELECT FROM system.template_install WHERE name = $1 FOR UPDATE', values: [name] });
    },
    async keep(sql, name, records) {
      const text = `INSERT INTO system.template_record (template, ref, record_id)
                    SELECT $1, ref, id FROM unnest($2::text[], $3::uuid[]) AS r (ref, id)`;
      await sql.query({ text, values: [name, [...records.keys()], [...records.values()]] });
    },
    async silence(sql, records) {
      await sql.query({ text: 'DELETE FROM system.outbox WHERE record_id = ANY ($1::uuid[])', values: [records] });
    },
  };
}
