import { fault, Problem } from '@mokuai/kernel';
import { tableOf, type Model } from '@mokuai/definition';
import type { Sql } from '../../ports.js';
import { requestPlacement } from '../placement/index.js';

/** Room left between two neighbours, so that most new departments find a place without moving others. */
const GAP = 2 ** 20;
/** The end of everything: top departments lie in (0, END]. */
const END = 2 ** 52;

/**
 * Finds a place for a new department behind its last sibling's descendants; renumbers the tree where there is no room.
 * @throws Problem `department_cycle` is not possible here: nothing can be below a department that did not exist
 */
export async function placeDepartment(sql: Sql, model: Model, id: string): Promise<void> {
  const { rows } = await sql.query<{ lft: number; rgt: number; last: number }>({
    text: `WITH child AS (SELECT parent FROM "record"."department" WHERE id = $1::uuid),
      above AS (SELECT p.lft, p.rgt FROM child JOIN system.department_position p ON p.id = child.parent
        UNION ALL SELECT 0, ${END} FROM child WHERE child.parent IS NULL)
      SELECT above.lft, above.rgt, greatest(above.lft, (SELECT max(d.lft) FROM system.department_position d WHERE d.lft BETWEEN above.lft AND above.rgt)) AS last
      FROM above`,
    values: [id],
  });
  const above = rows[0];
  const lft = above && Math.min(above.last + GAP, above.last + Math.ceil((above.rgt - above.last) / 2));
  if (!above || lft === undefined || lft <= above.last) return renumberDepartments(sql, model);
  // The departments before it, whose ranges reached to the end of their parent's, now end where it begins.
  await sql.query({
    text: 'UPDATE system.department_position SET rgt = $3::bigint - 1 WHERE lft > $1::bigint AND lft < $3::bigint AND rgt >= $3::bigint AND rgt <= $2::bigint',
    values: [above.lft, above.rgt, lft],
  });
  await sql.query({
    text: `WITH placed AS (INSERT INTO system.department_position (id, lft, rgt) VALUES ($1::uuid, $2::bigint, $3::bigint))
      UPDATE "record"."department" SET dlft = $2::bigint WHERE id = $1::uuid`,
    values: [id, lft, above.rgt],
  });
}

/** Numbers the whole tree anew and takes the new positions to every record, to those that are written at this moment a little later. Throws `department_cycle` when it is none. */
export async function renumberDepartments(sql: Sql, model: Model): Promise<void> {
  const { rows } = await sql.query<{ id: string; parent: string | null }>({
    text: `SELECT d.id, d.parent FROM "record"."department" d LEFT JOIN system.department_position p USING (id) ORDER BY p.lft NULLS LAST, d.id`,
    values: [],
  });
  const positions = preorder(rows);
  await sql.query({
    text: `INSERT INTO system.department_position AS p (id, lft, rgt)
      SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[])
      ON CONFLICT (id) DO UPDATE SET lft = excluded.lft, rgt = excluded.rgt WHERE (p.lft, p.rgt) <> (excluded.lft, excluded.rgt)`,
    values: [positions.map((p) => p.id), positions.map((p) => p.lft), positions.map((p) => p.rgt)],
  });
  for (const name of model.modules)
    await sql.query({
      text: `UPDATE ${tableOf(name)} t SET dlft = p.lft FROM system.department_position p WHERE t.department = p.id AND t.dlft IS DISTINCT FROM p.lft`,
      values: [],
    });
  await requestPlacement(sql, null);
}

interface Position {
  readonly id: string;
  readonly lft: number;
  readonly rgt: number;
}

/** Preorder positions with gaps; a range ends right before the next department that is not below. */
export function preorder(departments: readonly { readonly id: string; readonly parent: string | null }[]): Position[] {
  const known = new Set(departments.map((d) => d.id));
  const children = new Map<string | null, string[]>();
  for (const { id, parent } of departments) {
    const above = parent !== null && known.has(parent) ? parent : null;
    const below = children.get(above);
    if (below) below.push(id);
    else children.set(above, [id]);
  }
  const positions: Position[] = [];
  let next = GAP;
  const visit = (id: string): void => {
    const at = positions.push({ id, lft: next, rgt: 0 }) - 1;
    next += GAP;
    for (const child of children.get(id) ?? []) visit(child);
    positions[at] = { id, lft: positions[at]!.lft, rgt: next - 1 };
  };
  for (const top of children.get(null) ?? []) visit(top);
  if (positions.length < departments.length)
    throw new Problem('department_cycle', [fault('department_cycle', '/parent')]);
  return positions;
}
