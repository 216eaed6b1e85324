/** One data set; every value is a function of the row number g, so that each run holds the same rows under the same ids. */

export const INDUSTRIES = [
  'manufacturing', 'retail', 'finance', 'healthcare', 'education', 'logistics',
  'energy', 'software', 'telecom', 'realestate', 'agriculture', 'government',
] as const; // prettier-ignore
export const STATUSES = ['lead', 'active', 'dormant', 'lost', 'blocked'] as const;

const CITIES = ['北京', '上海', '广州', '深圳', '杭州', '成都', '武汉', 'London', 'Berlin', 'Paris', 'Madrid', 'Oslo'];
const WORDS = ['东方', '华信', '金石', '远航', 'Blue', 'North', 'Delta', 'Prime'];
const TITLES = ['Buyer', 'CFO', 'CTO', 'Manager', 'Director', 'Engineer'];

/** The id of the g-th row of a table. */
export const idOf = (g: number): string => `00000000-0000-7000-8000-${g.toString(16).padStart(12, '0')}`;

/** When the g-th row was created, in milliseconds since the epoch. */
export const createdAt = (g: number): number => Date.UTC(2020, 0, 1) + g * 60_000;

const id = (g: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${g}), 12, '0'))::uuid`;
const hash = (salt: number) => `abs(hashint4(g * 31 + ${salt}))`;
const pick = (items: readonly string[], salt: number) =>
  `(array[${items.map((item) => `'${item}'`).join(',')}])[1 + ${hash(salt)} % ${items.length}]`;
const created = `timestamptz '2020-01-01T00:00:00Z' + g * interval '1 minute'`;

const system = (owner: string) => ({
  id: id('g'),
  version: '1',
  created_at: created,
  updated_at: created,
  created_by: `'${owner}'::uuid`,
  updated_by: `'${owner}'::uuid`,
  owner: `'${owner}'::uuid`,
  approval_status: `'none'`,
});

const account = {
  name: `${pick(CITIES, 1)} || ${pick(WORDS, 2)} || ' ' || substr(md5(g::text), 1, 6) || ' 有限公司'`,
  number: `'C' || lpad(g::text, 8, '0')`,
  industry: pick(INDUSTRIES, 3),
  status: pick(STATUSES, 4),
  annual_revenue: `((${hash(5)} % 100000000) / 100.0)::numeric(14,2)`,
  employees: `${hash(6)} % 5000`,
  city: pick(CITIES, 1),
  phone: `'+86 1' || lpad((${hash(7)} % 1000000000)::text, 10, '0')`,
  email: `'c' || g || '@example.com'`,
  website: `'https://www.c' || g || '.example.com'`,
  last_contact: `date '2024-01-01' + ${hash(9)} % 700`,
  is_key: `${hash(10)} % 10 = 0`,
  description: `substr(repeat(md5(g::text) || ' ', 7), 1, 200)`,
};

const contact = (rows: number) => ({
  name: `${pick(WORDS, 21)} || ' ' || substr(md5((g + 7)::text), 1, 6)`,
  title: pick(TITLES, 22),
  email: `'p' || g || '@example.com'`,
  phone: `'+86 1' || lpad((${hash(23)} % 1000000000)::text, 10, '0')`,
  city: pick(CITIES, 24),
  account: id(`(1 + ${hash(25)} % ${rows})`),
});

function insert(table: string, expressions: Readonly<Record<string, string>>, rows: number): string {
  const columns = Object.keys(expressions).map((name) => `"${name}"`);
  return `INSERT INTO record.${table} (${columns.join(', ')}) SELECT ${Object.values(expressions).join(', ')} FROM generate_series(1, ${rows}) g`;
}

/** The statements that load everything, owned by one user. */
export const loadStatements = (rows: number, owner: string): string[] => [
  insert('account', { ...system(owner), ...account }, rows),
  insert('contact', { ...system(owner), ...contact(rows) }, rows),
];

/** The statements that take back what a round wrote. */
export const CLEAN_STATEMENTS = [
  `DELETE FROM record.account WHERE created_at > '2026-01-01'`,
  'TRUNCATE system.history, system.outbox',
  'VACUUM (ANALYZE) record.account',
];
