/** What every definition, field and option-like name must look like. */
export const NAME_PATTERN = '^[a-z][a-z0-9_]{0,47}$';
const nameRegExp = new RegExp(NAME_PATTERN);

/** The columns every record table has. Their order is the order in a record's JSON. */
export const SYSTEM_COLUMNS = [
  'id',
  'version',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'owner',
  'department',
  'business_type',
  'stage',
  'approval_status',
] as const;

/** Names no field may take: the columns of every record, keys of the API, and internals. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([...SYSTEM_COLUMNS, 'expand', 'deleted_at', 'dlft']);

export const isName = (name: string): boolean => nameRegExp.test(name);
export const isReserved = (name: string): boolean => RESERVED_NAMES.has(name) || name.startsWith('_');
