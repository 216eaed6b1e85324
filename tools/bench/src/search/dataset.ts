const list = (items: string): string => `(array[${[...items.split(' ')].map((item) => `'${item}'`).join(',')}])`;
const hash = (salt: number): string => `abs(hashint4(g * 31 + ${salt}))`;
const pick = (items: string, salt: number): string => `${list(items)}[1 + ${hash(salt)} % ${items.split(' ').length}]`;
/** One of 2,500 characters. */
const char = (salt: number): string => `chr(20000 + ${hash(salt)} % 2500)`;

const CITIES = '北京 上海 广州 深圳 杭州 成都 武汉 南京 重庆 西安 苏州 天津';
const TRADES = '科技 贸易 电子 实业 医疗 建筑 物流 能源 教育 传媒';
const WORDS = 'Blue North Delta Prime Harbor Summit Cedar Falcon Silver Orchid';

/** The module that is searched, and who may read how much of it. */
export const DOCUMENTS: readonly object[] = [
  {
    kind: 'module',
    schemaVersion: 1,
    name: 'firm',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 120 },
      { name: 'phone', type: 'phone', searchable: true },
      { name: 'email', type: 'email', searchable: true },
      { name: 'city', type: 'text' },
      { name: 'remark', type: 'long_text' },
    ],
  },
  { kind: 'role', schemaVersion: 1, name: 'everything', modules: { firm: { read: 'all' } } },
  { kind: 'role', schemaVersion: 1, name: 'own', modules: { firm: { read: 'own' } } },
  { kind: 'role', schemaVersion: 1, name: 'tree', modules: { firm: { read: 'department_and_below' } } },
  {
    kind: 'role',
    schemaVersion: 1,
    name: 'partly',
    modules: { firm: { read: 'all', fields: { phone: 'hidden' } } },
  },
];

/** Whose records they are: one in so many of one user, one in so many of the department of another. */
export interface Places {
  readonly owner: string;
  readonly others: string;
  readonly department: { readonly id: string; readonly lft: string };
}

export const OWN_SHARE = 500;
export const TREE_SHARE = 20;

/** Three quarters of the names are Chinese, one quarter is English. */
export const loadStatement = (rows: number, { owner, others, department }: Places): string => `
  INSERT INTO record.firm (id, created_at, updated_at, owner, department, dlft, name, phone, email, city, remark)
  SELECT uuidv7(), timestamptz '2020-01-01' + g * interval '2 minutes', now(),
    CASE WHEN ${hash(90)} % ${OWN_SHARE} = 0 THEN '${owner}'::uuid ELSE '${others}'::uuid END,
    CASE WHEN ${hash(91)} % ${TREE_SHARE} = 0 THEN '${department.id}'::uuid END,
    CASE WHEN ${hash(91)} % ${TREE_SHARE} = 0 THEN ${department.lft} END,
    CASE WHEN g % 4 = 0
      THEN ${pick(WORDS, 1)} || ' ' || ${pick(WORDS, 2)} || ' ' || initcap(translate(substr(md5(g::text), 1, 5), '0123456789', 'ghijklmnop')) || ' Ltd.'
      ELSE ${pick(CITIES, 3)} || ${char(4)} || ${char(5)} || ${pick(TRADES, 6)} || '有限公司' END,
    '+86 13' || ${hash(7)} % 10 || ' ' || lpad((${hash(8)} % 10000)::text, 4, '0') || ' ' || lpad((${hash(9)} % 10000)::text, 4, '0'),
    'c' || g || '@' || lower(${pick(WORDS, 10)}) || '.example.com', ${pick(CITIES, 3)}, repeat(md5(g::text) || ' ', 4)
  FROM generate_series(1, ${rows}) g`;
