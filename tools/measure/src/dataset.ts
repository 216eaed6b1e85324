import type { Client } from 'pg';

/** What is given to the new accounts beside what every account has; each is a function of the row's number. */
const VALUES: Readonly<Record<string, string>> = {
  name: `(array['宁波','苏州','深圳','Nord','成都','Bright','武汉','Lake'])[1 + g % 8] || (array['海川精密','禾润生物',' Logistik','云杉智能',' Foods','长岭光电'])[1 + g % 6] || ' ' || g`,
  no: `'M' || lpad(g::text, 8, '0')`,
  city: `(array['北京','上海','广州','深圳','Berlin','London','Oslo'])[1 + g % 7]`,
  phone: `'+86 138' || lpad((g % 100000000)::text, 8, '0')`,
  email: `'m' || g || '@example.com'`,
  employees: `g % 5000`,
  annual_revenue: `(abs(hashint4(g)) % 100000000) / 100.0`,
  last_contact: `date '2024-01-01' + g % 700`,
};

/** Columns copied from an account of the sample data, so that options and owners are those of the application. */
const COPIED = ['owner', 'department', 'dlft', 'created_by', 'updated_by', 'level', 'status', 'industry', 'country'];

/** Adds accounts to those of the sample data until there are so many. */
export async function fillAccounts(client: Client, rows: number): Promise<void> {
  const { rows: found } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'record' AND table_name = 'account'`,
  );
  const known = new Set(found.map(({ name }) => name));
  const own = Object.entries(VALUES).filter(([name]) => known.has(name));
  const copied = COPIED.filter((name) => known.has(name));
  const columns = ['id', 'version', 'created_at', 'updated_at', 'approval_status', ...own.map(([n]) => n), ...copied];
  const at = `timestamptz '2020-01-01T00:00:00Z' + g * interval '1 minute'`;
  const values = [
    ...[`('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid`, '1', at, at, `'none'`],
    ...own.map(([, value]) => value),
    ...copied.map((name) => `s.${name}`),
  ];
  await client.query(
    `WITH sample AS MATERIALIZED (SELECT *, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS many
       FROM record.account WHERE deleted_at IS NULL)
     INSERT INTO record.account (${columns.join(', ')})
     SELECT ${values.join(', ')}
     FROM generate_series(1, $1 - (SELECT count(*)::int FROM sample)) g JOIN sample s ON s.place = 1 + g % s.many`,
    [rows],
  );
  await client.query('VACUUM (ANALYZE) record.account');
}
