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
    async records(name) {
      const text = 'SELECT ref, record_id AS id FROM system.template_record WHERE template = $1';
      const { rows } = await database.query<{ ref: string; id: string }>({ text, values: [name] });
      return new Map(rows.map((row) => [row.ref, row.id]));
    },
    async claim(sql, name, ref) {
      // In two statements: the second sees what was committed while the first waited.
      await sql.query({ text: 'SELECT FROM system.template_install WHERE name = $1 FOR UPDATE', values: [name] });
      const text = 'SELECT FROM system.template_record WHERE template = $1 AND ref = $2';
      return (await sql.query({ text, values: [name, ref] })).rowCount === 0;
    },
    async keep(sql, name, ref, record) {
      const text = 'INSERT INTO system.template_record (template, ref, record_id) VALUES ($1, $2, $3)';
      await sql.query({ text, values: [name, ref, record] });
    },
    async silence(sql, record) {
      await sql.query({ text: 'DELETE FROM system.outbox WHERE record_id = $1', values: [record] });
    },
  };
}
