import type { CommentStore, Database, StoredComment } from '@mokuai/engine';
import { instant } from '../flows/instant.js';

/** Heard by every API process; the payload is the id of a record that people talk about or add files to. */
export const RECORD_CHANNEL = 'mokuai_record';

const COLUMNS = `id, author, ${instant('at')} AS at, ${instant('edited_at')} AS "editedAt", body AS text, mentions`;
const TOLD = `SELECT saved.*, pg_notify('${RECORD_CHANNEL}', $1::text) FROM saved`;

/** Comments in Postgres. */
export const createCommentStore = (database: Database): CommentStore => ({
  async list(record, limit, before) {
    const { rows } = await database.query<StoredComment>({
      text: `SELECT ${COLUMNS} FROM system.comment WHERE record_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      values: [record, before ?? null, limit],
    });
    return rows;
  },
  async find(record, id) {
    const text = `SELECT ${COLUMNS} FROM system.comment WHERE record_id = $1 AND id = $2`;
    return (await database.query<StoredComment>({ text, values: [record, id] })).rows[0];
  },
  async add(sql, { id, module, record, author, text, mentions }) {
    const { rows } = await sql.query<StoredComment>({
      text: `WITH saved AS (
          INSERT INTO system.comment (record_id, id, module, author, body, mentions)
          VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}) ${TOLD}`,
      values: [record, id, module, author, text, mentions],
    });
    return rows[0]!;
  },
  async change(sql, record, id, { author, text, mentions }) {
    const { rows } = await sql.query<StoredComment>({
      text: `WITH saved AS (
          UPDATE system.comment SET body = $4, mentions = $5, edited_at = now()
          WHERE record_id = $1 AND id = $2 AND author = $3 RETURNING ${COLUMNS}) ${TOLD}`,
      values: [record, id, author, text, mentions],
    });
    return rows[0];
  },
  async remove(record, id, author) {
    const { rows } = await database.query({
      text: `WITH saved AS (
          DELETE FROM system.comment WHERE record_id = $1 AND id = $2 AND author = $3 RETURNING id) ${TOLD}`,
      values: [record, id, author],
    });
    return rows.length > 0;
  },
});
