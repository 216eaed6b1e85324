import type { AttachmentStore, Database, StoredAttachment, StoredEvent, StoredFieldFile } from '@mokuai/engine';
import { RECORD_CHANNEL } from '../comments/index.js';
import { instant } from '../flows/instant.js';

const COLUMNS = `id, author, ${instant('at')} AS at, name, size, type, key, ${instant('removed_at')} AS "removedAt", thumbnails`;

/** Attachments in Postgres. */
export const createAttachmentStore = (database: Database): AttachmentStore => ({
  async list(record) {
    const text = `SELECT ${COLUMNS} FROM system.attachment WHERE record_id = $1 AND field IS NULL AND removed_at IS NULL ORDER BY id DESC`;
    return (await database.query<StoredAttachment>({ text, values: [record] })).rows;
  },
  async find(record, id) {
    const text = `SELECT ${COLUMNS} FROM system.attachment WHERE record_id = $1 AND field IS NULL AND id = $2`;
    return (await database.query<StoredAttachment>({ text, values: [record, id] })).rows[0];
  },
  async events(record, limit, before) {
    const { rows } = await database.query<StoredEvent>({
      text: `SELECT id, ${instant('at')} AS at, op, actor, attachment, name, was FROM system.attachment_event
        WHERE record_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      values: [record, before ?? null, limit],
    });
    return rows;
  },
  async count(sql, record) {
    const text = `SELECT count(*) AS n FROM system.attachment WHERE record_id = $1 AND field IS NULL AND removed_at IS NULL`;
    return (await sql.query<{ n: number }>({ text, values: [record] })).rows[0]!.n;
  },
  async add(sql, { id, module, record, author, name, size, type, key }) {
    const { rows } = await sql.query<StoredAttachment>({
      text: `INSERT INTO system.attachment (id, module, record_id, author, name, size, type, key)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
      values: [id, module, record, author, name, size, type, key],
    });
    return rows[0]!;
  },
  async rename(sql, record, id, name) {
    const { rows } = await sql.query<StoredAttachment>({
      text: `UPDATE system.attachment SET name = $3 WHERE record_id = $1 AND field IS NULL AND id = $2 AND removed_at IS NULL RETURNING ${COLUMNS}`,
      values: [record, id, name],
    });
    return rows[0];
  },
  async setRemoved(sql, record, id, removed) {
    const { rows } = await sql.query<StoredAttachment>({
      text: `UPDATE system.attachment SET removed_at = CASE WHEN $3 THEN now() END
        WHERE record_id = $1 AND field IS NULL AND id = $2 AND (removed_at IS NULL) = $3 RETURNING ${COLUMNS}`,
      values: [record, id, removed],
    });
    return rows[0];
  },
  async log(sql, record, { id, op, actor, attachment, name, was }) {
    await sql.query({
      text: `WITH saved AS (
          INSERT INTO system.attachment_event (record_id, id, op, actor, attachment, name, was)
          VALUES ($1, $2, $3, $4, $5, $6, $7))
        SELECT pg_notify('${RECORD_CHANNEL}', $1::text)`,
      values: [record, id, op, actor, attachment, name, was],
    });
  },
  async expect(key) {
    const text = `INSERT INTO system.unwanted_file (key, due) VALUES ($1, now() + interval '1 day')`;
    await database.query({ text, values: [key] });
  },
  async claim(sql, key) {
    const { rowCount } = await sql.query({ text: 'DELETE FROM system.unwanted_file WHERE key = $1', values: [key] });
    return rowCount === 1;
  },
  async setThumbnails(id, state) {
    const text = 'UPDATE system.attachment SET thumbnails = $2 WHERE id = $1';
    return (await database.query({ text, values: [id, state] })).rowCount === 1;
  },
  async expire(days) {
    await database.query({
      // What was removed is kept for some time, and its files with it, under the name of its place.
      text: `WITH place AS MATERIALIZED (
          SELECT DISTINCT module, field, to_regclass(format('record.%I', module)) AS records FROM system.attachment),
        gone AS MATERIALIZED (
          SELECT module, field FROM place p WHERE (p.records IS NULL OR p.field IS NOT NULL AND NOT EXISTS (
            SELECT FROM pg_attribute a WHERE a.attrelid = p.records AND a.attname = p.field AND NOT a.attisdropped))
            AND NOT EXISTS (SELECT FROM system.later_drop k
              WHERE k.place = p.module OR k.module = p.module AND k.place = p.field)),
        lost AS (
          DELETE FROM system.attachment f
          WHERE f.removed_at < now() - make_interval(days => $1) OR (f.record_id IS NULL AND f.at < now() - interval '1 day')
            OR EXISTS (SELECT FROM gone g WHERE g.module = f.module AND g.field IS NOT DISTINCT FROM f.field)
          RETURNING key)
        INSERT INTO system.unwanted_file (key, due) SELECT key, now() FROM lost ON CONFLICT (key) DO NOTHING`,
      values: [days],
    });
  },
  async unwanted(limit) {
    const text = `SELECT key FROM system.unwanted_file WHERE due <= now() ORDER BY due, key LIMIT $1`;
    return (await database.query<{ key: string }>({ text, values: [limit] })).rows.map(({ key }) => key);
  },
  async forget(keys) {
    await database.query({ text: 'DELETE FROM system.unwanted_file WHERE key = ANY($1::text[])', values: [keys] });
  },
  async addOfField(sql, { id, module, field, author, name, size, type, key }) {
    await sql.query({
      text: `INSERT INTO system.attachment (id, module, field, author, name, size, type, key)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [id, module, field, author, name, size, type, key],
    });
  },
  async findOfField(id) {
    const { rows } = await database.query<StoredFieldFile>({
      text: `SELECT ${COLUMNS}, module, field, record_id AS record FROM system.attachment WHERE id = $1 AND field IS NOT NULL`,
      values: [id],
    });
    return rows[0];
  },
});
