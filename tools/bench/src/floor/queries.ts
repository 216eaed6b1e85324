/** The SQL of a hand-written server for two fixed tables. */
export const COLUMNS = [
  'name', 'number', 'industry', 'status', 'annual_revenue', 'employees', 'city', 'phone', 'email', 'website',
  'last_contact', 'is_key', 'description',
] as const; // prettier-ignore
const TYPES: Readonly<Record<string, string>> = {
  annual_revenue: 'numeric',
  employees: 'int',
  last_contact: 'date',
  is_key: 'boolean',
};
const typed = (column: string) => TYPES[column] ?? 'text';

const ALL = ['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'owner', ...COLUMNS].join(', ');
const placeholders = (from: number) => COLUMNS.map((c, i) => `$${i + from}::${typed(c)}`).join(', ');

const event = (op: string, from: string, changes: string) => `
  h AS (INSERT INTO system.history (record_id, version, module, at, op, actor, changes)
    SELECT id, version, 'account', updated_at, '${op}', $1::uuid, ${changes} FROM ${from}),
  o AS (INSERT INTO system.outbox (topic, module, record_id, payload)
    SELECT 'record', 'account', id, jsonb_build_object('op', '${op}', 'version', version, 'actor', $1::uuid, 'changes', ${changes}) FROM ${from})`;

export const GET = `SELECT ${ALL} FROM record.account WHERE id = $1 AND deleted_at IS NULL`;
export const LIST = `SELECT ${ALL} FROM record.account WHERE industry = $1 AND status = $2 AND deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 50`;
export const COUNT =
  'SELECT count(*)::int AS n FROM record.account WHERE industry = $1 AND status = $2 AND deleted_at IS NULL';
export const AFTER = `SELECT ${ALL} FROM record.account WHERE (created_at, id) > ($1::timestamptz, $2::uuid) AND deleted_at IS NULL ORDER BY created_at, id LIMIT 50`;
export const CONTACTS = `SELECT c.id, c.version, c.created_at, c.updated_at, c.owner, c.name, c.title, c.email, c.phone, c.city, c.account, a.name AS account_name
  FROM (SELECT * FROM record.contact WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 50) c
  LEFT JOIN record.account a ON a.id = c.account ORDER BY c.created_at DESC, c.id DESC`;
export const SEARCH = `SELECT ${ALL} FROM record.account WHERE name ILIKE $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 20`;

export const CREATE = `WITH r AS (
    INSERT INTO record.account (id, created_by, updated_by, owner, ${COLUMNS.join(', ')})
    VALUES (uuidv7(), $1::uuid, $1::uuid, $1::uuid, ${placeholders(3)}) RETURNING ${ALL}), ${event('create', 'r', '$2::jsonb')}
  SELECT ${ALL} FROM r`;

/** $1 actor, $2 id, then a value for each of the columns. */
export function updateOf(columns: readonly string[]): string {
  const sets = columns.map((c, i) => `${c} = $${i + 3}::${typed(c)}`).join(', ');
  const changes = columns.map((c, i) => `'${c}', jsonb_build_array(old_${c}, $${i + 3}::${typed(c)})`).join(', ');
  const old = columns.map((c) => `${c} AS old_${c}`).join(', ');
  const olds = columns.map((c) => `before.old_${c}`).join(', ');
  return `WITH before AS (SELECT id, ${old} FROM record.account WHERE id = $2::uuid AND deleted_at IS NULL FOR UPDATE),
  r AS (UPDATE record.account a SET ${sets}, version = version + 1, updated_at = now(), updated_by = $1::uuid FROM before WHERE a.id = before.id
    RETURNING ${ALL.split(', ')
      .map((c) => `a.${c}`)
      .join(', ')}, ${olds}), ${event('update', 'r', `jsonb_build_object(${changes})`)}
  SELECT ${ALL} FROM r`;
}

export const BULK = `WITH r AS (
    INSERT INTO record.account (id, created_by, updated_by, owner, ${COLUMNS.join(', ')})
    SELECT uuidv7(), $1::uuid, $1::uuid, $1::uuid, ${COLUMNS.join(', ')}
    FROM json_to_recordset($2::json) AS t (${COLUMNS.map((c) => `${c} ${typed(c)}`).join(', ')})
    RETURNING ${ALL}), c AS (SELECT id, version, updated_at, jsonb_build_object(${COLUMNS.map((c) => `'${c}', jsonb_build_array(NULL, ${c})`).join(', ')}) AS changes FROM r), ${event('create', 'c', 'changes')}
  SELECT id FROM r`;
