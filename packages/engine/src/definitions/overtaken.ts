import { sqlState } from '../ports.js';

// undefined_column, undefined_table, invalid_schema_name
const GONE = new Set(['42703', '42P01', '3F000']);
const TRIES = 3;

/** Looks at the tables; again, from the beginning, where a publish that goes on moved one of them meanwhile. */
export async function unlessOvertaken<T>(look: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await look();
    } catch (error) {
      if (left === 0 || !GONE.has(sqlState(error) ?? '')) throw error;
    }
  }
}
