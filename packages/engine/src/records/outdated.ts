import { sqlState } from '../ports.js';

/**
 * SQLSTATEs of a statement that was made for tables which a publish has changed since: a column or table is gone, or its type is
 * another (a value or an operator does not fit it, a plan gives another type).
 */
const OUTDATED: ReadonlySet<string> = new Set(['42703', '42P01', '42804', '42883', '22P02', '0A000']);

/** Was the statement made for tables that a publish has changed since? A write then fails before it comes to its fence. */
export const isOutdated = (error: unknown): boolean => OUTDATED.has(sqlState(error) ?? '');
