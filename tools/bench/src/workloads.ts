import { createdAt, idOf, INDUSTRIES, STATUSES } from './dataset.js';

/** The pieces of work, in the order in which they are measured. */
export const WORKLOADS = [
  'get', 'list', 'list_count', 'deep_page', 'contacts', 'create', 'update', 'contains', 'bulk',
] as const; // prettier-ignore
export type WorkloadName = (typeof WORKLOADS)[number];

export const TITLES: Readonly<Record<WorkloadName, string>> = {
  get: 'read one by id',
  list: 'list of 50, filter + sort',
  list_count: 'the same with count',
  deep_page: 'page behind half the table',
  contacts: 'contacts + account name',
  create: 'create one',
  update: 'update two fields',
  contains: 'name contains, 20 rows',
  bulk: 'bulk create 1,000 (rows/s)',
};

export const WRITES: ReadonlySet<WorkloadName> = new Set(['create', 'update', 'bulk']);
export const BULK_ROWS = 1000;

/** One HTTP request. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: string;
}

/** What the requests of a target are made of. */
export interface RequestContext {
  readonly rows: number;
  /** Cursors behind which deep pages begin (product only). */
  readonly cursors: readonly string[];
  /** Makes numbers unique among all processes of a run. */
  readonly stamp: string;
}

export type Target = 'product' | 'floor';

const int = (below: number): number => Math.floor(Math.random() * below);
const pick = <T>(items: readonly T[]): T => items[int(items.length)]!;
let serial = 0;

function account(stamp: string): Record<string, unknown> {
  const n = serial++;
  return {
    name: `上海远航 ${n.toString(36)} 有限公司`,
    number: `N${stamp}${n.toString(36)}`,
    industry: pick(INDUSTRIES),
    status: pick(STATUSES),
    annual_revenue: int(100_000_000) / 100,
    employees: int(5000),
    city: '上海',
    phone: '+86 13800000000',
    email: `n${n}@example.com`,
    website: 'https://www.example.com',
    last_contact: '2026-03-04',
    is_key: n % 10 === 0,
    description: 'A customer that was met at the fair and asked for an offer. '.repeat(3).trim(),
  };
}

const json = (method: Request['method'], path: string, body: unknown): Request => ({
  method,
  path,
  body: JSON.stringify(body),
});
const get = (path: string): Request => ({ method: 'GET', path });
const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const change = () => ({ status: pick(STATUSES), employees: int(5000) });
const term = () => int(4096).toString(16).padStart(3, '0');
/** Deep pages begin behind half the table. */
const deep = (rows: number): number => Math.floor(rows / 2) + 50 * int(20);

const product: Readonly<Record<WorkloadName, (context: RequestContext) => Request>> = {
  get: ({ rows }) => get(`/api/records/account/${idOf(1 + int(rows))}`),
  list: () => get(`/api/records/account?limit=50&sort=-created_at&filter=${encoded(byKind())}`),
  list_count: () => get(`/api/records/account?limit=50&sort=-created_at&count=exact&filter=${encoded(byKind())}`),
  deep_page: ({ cursors }) =>
    get(`/api/records/account?limit=50&sort=created_at&after=${encodeURIComponent(pick(cursors))}`),
  contacts: () => get('/api/records/contact?limit=50&sort=-created_at&expand=account(name)'),
  create: ({ stamp }) => json('POST', '/api/records/account', account(stamp)),
  update: ({ rows }) => json('PATCH', `/api/records/account/${idOf(1 + int(rows))}`, change()),
  contains: () =>
    get(`/api/records/account?limit=20&filter=${encoded({ field: 'name', op: 'contains', value: term() })}`),
  bulk: ({ stamp }) =>
    json('POST', '/api/records/account/bulk', {
      operations: Array.from({ length: BULK_ROWS }, () => ({ op: 'create', data: account(stamp) })),
    }),
};

const byKind = () => ({
  and: [
    { field: 'industry', op: 'eq', value: pick(INDUSTRIES) },
    { field: 'status', op: 'eq', value: pick(STATUSES) },
  ],
});

const floor: Readonly<Record<WorkloadName, (context: RequestContext) => Request>> = {
  get: ({ rows }) => get(`/accounts/${idOf(1 + int(rows))}`),
  list: () => get(`/accounts?industry=${pick(INDUSTRIES)}&status=${pick(STATUSES)}`),
  list_count: () => get(`/accounts?industry=${pick(INDUSTRIES)}&status=${pick(STATUSES)}&count=true`),
  deep_page: ({ rows }) => {
    const g = deep(rows);
    return get(`/accounts/after?created_at=${new Date(createdAt(g)).toISOString()}&id=${idOf(g)}`);
  },
  contacts: () => get('/contacts'),
  create: ({ stamp }) => json('POST', '/accounts', account(stamp)),
  update: ({ rows }) => json('PATCH', `/accounts/${idOf(1 + int(rows))}`, change()),
  contains: () => get(`/accounts/search?name=${term()}`),
  bulk: ({ stamp }) =>
    json(
      'POST',
      '/accounts/bulk',
      Array.from({ length: BULK_ROWS }, () => account(stamp)),
    ),
};

/** A request of a workload, with values of its own. */
export const requestOf = (target: Target, name: WorkloadName, context: RequestContext): Request =>
  (target === 'product' ? product : floor)[name](context);

/** Throws when an answer is not the one asked for: nothing wrong is timed. */
export function checkAnswer(name: WorkloadName, status: number, text: string): void {
  const fail = (): never => {
    throw new Error(`${name}: unexpected answer ${status} ${text.slice(0, 400)}`);
  };
  if (status !== (name === 'create' ? 201 : status) || status < 200 || status > 201) fail();
  const answer = JSON.parse(text) as Record<string, unknown> & { data?: unknown[]; results?: { status: string }[] };
  const rows = answer.data ?? [];
  if (name === 'get' && typeof answer['number'] !== 'string') fail();
  if ((name === 'list' || name === 'list_count' || name === 'deep_page' || name === 'contacts') && rows.length !== 50)
    fail();
  if (name === 'list_count' && !/"count":\d+/.test(text)) fail();
  if (name === 'contacts' && !text.includes('有限公司')) fail();
  if (name === 'contains' && rows.length < 1) fail();
  if ((name === 'create' || name === 'update') && typeof answer['version'] !== 'number') fail();
  if (name === 'bulk' && answer.results?.filter((result) => result.status === 'ok').length !== BULK_ROWS) fail();
}
