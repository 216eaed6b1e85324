/** What OpenAPI says of a route. Paths are as in OpenAPI, below `/api`. */
export interface RouteDoc {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** Query parameters, all optional strings. */
  readonly query?: readonly string[];
  /** Keys of the JSON body with their JSON type; a `?` after the type: may be left out. */
  readonly body?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly isPublic?: boolean;
  readonly capability?: string;
}

const route = (method: RouteDoc['method'], path: string, tag: string, summary: string, more: Partial<RouteDoc> = {}): RouteDoc => ({
  method, path, tag, summary, ...more,
}); // prettier-ignore

const AUTH: readonly RouteDoc[] = [
  route('post', '/auth/login', 'Sign-in', 'Signs in: a bearer token, the user, and the session cookie', { isPublic: true, body: { email: 'string', password: 'string' } }),
  route('post', '/auth/logout', 'Sign-in', 'Ends this session', { status: 204 }),
  route('get', '/auth/me', 'Sign-in', 'The signed-in user'),
  route('patch', '/auth/me', 'Sign-in', 'Sets one’s own language, theme, density and, for a module, how its views stand above the list', { body: { locale: 'string?', theme: 'string?', density: 'string?', tabs: 'object?' } }),
  route('post', '/auth/password', 'Sign-in', 'Sets a new password, ends all sessions and opens a new one', { body: { current: 'string', password: 'string' } }),
  route('post', '/auth/tokens', 'Sign-in', 'Makes a bearer token for programs; it is shown this once', { status: 201, body: { name: 'string', days: 'integer' } }),
  route('get', '/auth/setup', 'Sign-in', 'Must the first administrator still be made?', { isPublic: true }),
  route('post', '/auth/setup', 'Sign-in', 'Makes the first administrator and signs in', { isPublic: true, status: 201, body: { name: 'string', email: 'string', password: 'string', locale: 'string?' } }),
  route('post', '/auth/users/{id}/password', 'Sign-in', 'Sets a user’s password and ends the user’s sessions', { capability: 'manage_users', status: 204, body: { password: 'string' } }),
]; // prettier-ignore

const APP: readonly RouteDoc[] = [
  route('get', '/app', 'Application', 'Menu, modules and what waits for the user'),
  route('get', '/search', 'Application', 'Records of every module by title and searchable fields, nearest first', { query: ['q', 'modules', 'limit'] }),
  route('get', '/modules/{module}', 'Application', 'The effective module: fields, layouts, views, rights (ETag)'),
  route('get', '/modules/{module}/validators.js', 'Application', 'ES module with compiled validators', { query: ['hash'] }),
  route('get', '/events', 'Application', 'Server-sent events: `notification`, `revision` and, for one record that the user may read, `record` when it or what belongs to it changed', { query: ['module', 'record'] }),
  route('get', '/openapi.json', 'Application', 'This document, as the user may see it'),
  route('get', '/health/live', 'Health', 'The process runs', { isPublic: true }),
  route('get', '/health/ready', 'Health', 'Work gets done: database, revision, worker', { isPublic: true }),
]; // prettier-ignore

const DESIGN: readonly RouteDoc[] = [
  route('get', '/schemas', 'Design', 'Kinds of definitions'),
  route('get', '/schemas/{kind}', 'Design', 'JSON Schema 2020-12 of a kind'),
  route('get', '/field-types', 'Design', 'Field types with the schema of their settings'),
  route('get', '/step-types', 'Design', 'Kinds of workflow steps with the schema of their input'),
  route('get', '/definitions', 'Design', 'Definitions with their drafts', { query: ['kind', 'module', 'state'] }),
  route('get', '/definitions/{kind}/{name}', 'Design', 'One definition (ETag)', { query: ['state'] }),
  route('put', '/definitions/{kind}/{name}', 'Design', 'Saves a draft; If-Match guards against overwriting'),
  route('delete', '/definitions/{kind}/{name}', 'Design', 'Drafts a removal; with draft=true throws the draft away', { query: ['draft'], status: 204 }),
  route('get', '/drafts', 'Design', 'What publishing would do'),
  route('get', '/drafts/preview/{module}', 'Design', 'The effective module as it would be once the drafts are published, also with the rights of one role; nothing is kept', { query: ['role'] }),
  route('get', '/drafts/preview/{module}/validators.js', 'Design', 'ES module with the validators of that module', { query: ['role', 'hash'] }),
  route('post', '/publish', 'Design', 'Publishes drafts; losses must be confirmed', { body: { message: 'string?', only: 'array?', confirm: 'array?' } }),
  route('get', '/publishes', 'Design', 'The latest publishes, at work and over'),
  route('get', '/publishes/{id}', 'Design', 'One publish (or `latest`) with its steps and how far each is'),
  route('post', '/publishes/{id}/withdraw', 'Design', 'Takes a publish back that is not yet in force'),
  route('post', '/publishes/{id}/resume', 'Design', 'Goes on with a publish whose process is gone'),
  route('get', '/revisions', 'Design', 'Published revisions, newest first'),
  route('get', '/revisions/{revision}', 'Design', 'One revision with what it changed'),
  route('get', '/revisions/{revision}/impact', 'Design', 'What going back to that revision would do'),
  route('get', '/revisions/{revision}/diff/{other}', 'Design', 'What differs between two revisions'),
  route('get', '/kept', 'Design', 'Removed fields and modules whose values are still there'),
  route('post', '/kept/{id}/restore', 'Design', 'Drafts a removed field or module again, as it was; a field under another name, where one is given', { status: 204, body: { name: 'string?' } }),
  route('put', '/kept/{id}', 'Design', 'Chooses the new field or module that takes what was kept with the next publish; null: none does', { status: 204, body: { as: 'any' } }),
  route('post', '/revisions/{revision}/restore', 'Design', 'Drafts the difference to that revision', { status: 204 }),
  route('post', '/packages/export', 'Design', 'Definitions as one file, as drafted or only as `published`; with `dependencies`, those with all that they cannot be without', { body: { only: 'array?', published: 'boolean?', dependencies: 'boolean?' } }),
  route('post', '/packages/contents', 'Design', 'What an export would hold, and for whose sake each comes along that was not asked for', { body: { only: 'array?', published: 'boolean?', dependencies: 'boolean?' } }),
  route('post', '/packages/import', 'Design', 'Drafts the definitions of a file that are not there already; `conflicts` says what happens to those that are there in another form, with dry=true nothing is drafted', { query: ['conflicts', 'dry'] }),
  route('get', '/packages', 'Design', 'Packages that are installed, with what each brought'),
  route('get', '/packages/{name}', 'Design', 'An installed package as a file'),
  route('post', '/packages/install', 'Design', 'Installs a package or brings the installed one to this version, and publishes it; `choices` says who wins where both changed the same, with dry=true it is only told', { body: { file: 'object', choices: 'object?', confirm: 'array?', dry: 'boolean?' } }),
  route('post', '/packages/{name}/uninstall', 'Design', 'Takes away what a package brought, and publishes that; losses must be confirmed', { body: { choices: 'object?', confirm: 'array?', dry: 'boolean?' } }),
  route('post', '/numbering/preview', 'Design', 'The numbers that a record would get next by a rule, published or not; takes none', { body: { rule: 'object', module: 'string?', record: 'string?', values: 'object?', at: 'string?', count: 'integer?' } }),
  route('get', '/numbering/{rule}/counters', 'Design', 'The counters of a rule, the latest period first'),
  route('get', '/templates', 'Design', 'Ready-made applications'),
  route('post', '/templates/{name}/install', 'Design', 'Installs a ready-made application, with its records unless `records` is false', { status: 204, body: { records: 'boolean?' } }),
  route('post', '/templates/{name}/upgrade', 'Design', 'Brings an installed application to the version that is at hand', { body: { choices: 'object?', confirm: 'array?', dry: 'boolean?' } }),
].map((one) => ({ ...one, capability: 'design' })); // prettier-ignore

const FLOWS: readonly RouteDoc[] = [
  route('get', '/approvals', 'Approvals', 'A box of approvals with the counts of all, those of `module` and with `q` in the title or the submitter’s name; with `module` and `record`, the approvals of that record', { query: ['box', 'module', 'record', 'q', 'limit', 'after'] }),
  route('get', '/approvals/{id}', 'Approvals', 'One: path, votes, comments, what the asking user may do'),
  route('post', '/approvals/{id}/actions', 'Approvals', 'Approves, rejects, returns, withdraws, adds signers, submits again', { body: { action: 'string', version: 'integer?', comment: 'string?', users: 'array?', to: 'string?', position: 'string?', data: 'object?' } }),
  route('post', '/approvals/simulate', 'Approvals', 'Who would decide on a record, by the approval as it is drafted; nothing is written', { capability: 'design', body: { module: 'string', approval: 'string', record: 'string', submitter: 'string' } }),
  route('get', '/notifications', 'Notifications', 'Notifications, newest first, with the number of unread ones', { query: ['limit', 'after'] }),
  route('post', '/notifications/read', 'Notifications', 'Marks these, or all, as read', { body: { ids: 'array?' } }),
  route('get', '/workflow-runs', 'Workflows', 'Runs, newest first', { capability: 'design', query: ['workflow', 'module', 'record', 'status', 'limit', 'after'] }),
  route('get', '/workflow-runs/{id}', 'Workflows', 'One run with its steps', { capability: 'design' }),
  route('post', '/workflow-runs/{id}/retry', 'Workflows', 'Goes on with a failed run', { capability: 'design', status: 202 }),
]; // prettier-ignore

const LIST = [
  'view',
  'filter',
  'sort',
  'q',
  'fields',
  'expand',
  'limit',
  'after',
  'offset',
  'count',
  'sum',
  'deleted',
  'tops',
  'children',
  'nearest',
];
const ONE = ['fields', 'expand'];

/** Routes of records; `{module}` is written out for each module in the document. */
export const RECORD_ROUTES: readonly RouteDoc[] = [
  route('get', '/records/{module}', 'Records', 'Lists', { query: LIST }),
  route('post', '/records/{module}', 'Records', 'Creates; takes Idempotency-Key', { status: 201 }),
  route('post', '/records/{module}/query', 'Records', 'Lists, with the parameters as JSON body'),
  route('post', '/records/{module}/bulk', 'Records', 'Creates, updates and deletes up to 5,000', { body: { atomic: 'boolean?', allowDuplicates: 'array?', operations: 'array' } }),
  route('post', '/records/{module}/duplicates', 'Records', 'What there is already of a record that is being filled in, by the rules of the module', { body: { id: 'string?', data: 'object' } }),
  route('get', '/records/{module}/{id}', 'Records', 'One', { query: ONE }),
  route('put', '/records/{module}/by/{field}/{value}', 'Records', 'Updates the record that has this value of a unique field, or creates it (201); may be sent again and again'),
  route('patch', '/records/{module}/{id}', 'Records', 'Updates; `version` in the body or If-Match guards against overwriting'),
  route('delete', '/records/{module}/{id}', 'Records', 'Moves to the recycle bin; with purge=true deletes for good', { query: ['purge'], status: 204 }),
  route('post', '/records/{module}/{id}/restore', 'Records', 'Takes back from the recycle bin'),
  route('post', '/records/{module}/{id}/submit', 'Records', 'Submits for approval', { status: 201, body: { approval: 'string?', comment: 'string?' } }),
  route('post', '/records/{module}/{id}/workflows/{workflow}', 'Workflows', 'Starts a workflow that waits for a hand; takes Idempotency-Key', { status: 202 }),
  route('post', '/records/{module}/buttons/{button}', 'Workflows', 'Presses a button of the layout for up to 500 records, each asked on its own; takes Idempotency-Key', { body: { on: 'string', device: 'string?', records: 'array', allowDuplicates: 'array?' } }),
  route('get', '/records/{module}/{id}/history', 'Records', 'What changed, newest first', { query: ['limit', 'after'] }),
  route('get', '/my/views', 'Views', 'One’s own saved views of a module, and those shared with everyone; what names unknown or unreadable fields is left out', { query: ['module'] }),
  route('post', '/my/views', 'Views', 'Saves a view; `shared` needs the capability `design`', { status: 201, body: { module: 'string', base: 'string', label: 'string', shared: 'boolean?', content: 'object' } }),
  route('patch', '/my/views/{id}', 'Views', 'Changes one’s own view, or with the capability `design` a shared one', { body: { label: 'string?', shared: 'boolean?', content: 'object?' } }),
  route('delete', '/my/views/{id}', 'Views', 'Deletes one’s own view, or with the capability `design` a shared one', { status: 204 }),
  route('get', '/records/{module}/{id}/comments', 'Comments', 'What people said, newest first; for whoever may read the record', { query: ['limit', 'after'] }),
  route('post', '/records/{module}/{id}/comments', 'Comments', 'Says something: plain text, at most 10,000 characters; tells those of `mentions` who may read the record', { status: 201, body: { text: 'string', mentions: 'array?' } }),
  route('patch', '/records/{module}/{id}/comments/{comment}', 'Comments', 'Changes one’s own comment; tells who is newly mentioned', { body: { text: 'string', mentions: 'array?' } }),
  route('delete', '/records/{module}/{id}/comments/{comment}', 'Comments', 'Takes one’s own comment back', { status: 204 }),
  route('get', '/records/{module}/{id}/attachments', 'Attachments', 'The record’s files, newest first; for whoever may read the record'),
  route('post', '/records/{module}/{id}/attachments', 'Attachments', 'Adds a file: its bytes are the body, as `application/octet-stream`; for whoever may change the record', { status: 201, query: ['name'] }),
  route('get', '/records/{module}/{id}/attachments/history', 'Attachments', 'Which files were added, renamed, removed and restored, newest first', { query: ['limit', 'after'] }),
  route('get', '/records/{module}/{id}/attachments/{attachment}/content', 'Attachments', 'The bytes, always as a download (ETag)'),
  route('get', '/records/{module}/{id}/attachments/{attachment}/thumbnail', 'Attachments', 'A small copy of a picture: `small`, which is also meant without one, or `large`. 404 where there is none (ETag)', { query: ['size'] }),
  route('patch', '/records/{module}/{id}/attachments/{attachment}', 'Attachments', 'Calls a file something else', { body: { name: 'string' } }),
  route('delete', '/records/{module}/{id}/attachments/{attachment}', 'Attachments', 'Removes a file; for 30 days it can be restored', { status: 204 }),
  route('post', '/records/{module}/{id}/attachments/{attachment}/restore', 'Attachments', 'Takes a removed file back'),
  route('post', '/files/{module}/{field}', 'Attachments', 'Uploads a file for a field: its bytes are the body, as `application/octet-stream`. A record then names it by its id; what no record names within a day is forgotten', { status: 201, query: ['name'] }),
  route('get', '/files/{file}/thumbnail', 'Attachments', 'A small copy of a picture, for whoever may read the picture: `small`, which is also meant without one, or `large`. 404 where there is none (ETag)', { query: ['size'] }),
  route('get', '/files/{file}/content', 'Attachments', 'The bytes of such a file, for whoever may read the field of the record that names it; before one does, for who uploaded it (ETag)'),
]; // prettier-ignore

/** Routes that are the same for every user and module. */
export const FIXED_ROUTES: readonly RouteDoc[] = [...AUTH, ...APP, ...DESIGN, ...FLOWS];
