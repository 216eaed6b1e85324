import type { Database, SavedViewStore, StoredView } from '@mokuai/engine';

const COLUMNS = 'id, owner, module, base, label, shared, content';

/** Saved views in Postgres. */
export const createSavedViewStore = (database: Database): SavedViewStore => ({
  async list(module, user) {
    const { rows } = await database.query<StoredView>({
      text: `SELECT ${COLUMNS} FROM system.saved_view WHERE module = $1 AND (owner = $2 OR shared) ORDER BY shared DESC, id`,
      values: [module, user],
    });
    return rows;
  },
  async find(id) {
    const text = `SELECT ${COLUMNS} FROM system.saved_view WHERE id = $1`;
    return (await database.query<StoredView>({ text, values: [id] })).rows[0];
  },
  async add({ id, owner, module, base, label, shared, content }, most) {
    const { rowCount } = await database.query({
      text: `INSERT INTO system.saved_view (${COLUMNS}) SELECT $1, $2, $3, $4, $5, $6, $7
        WHERE (SELECT count(*) FROM system.saved_view WHERE module = $3 AND owner = $2) < $8`,
      values: [id, owner, module, base, label, shared, JSON.stringify(content), most],
    });
    return rowCount > 0;
  },
  async change({ id, label, shared, content }) {
    await database.query({
      text: `UPDATE system.saved_view SET label = $2, shared = $3, content = $4 WHERE id = $1`,
      values: [id, label, shared, JSON.stringify(content)],
    });
  },
  async remove(id) {
    await database.query({ text: 'DELETE FROM system.saved_view WHERE id = $1', values: [id] });
  },
});
