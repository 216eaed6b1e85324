import type { Sql } from '../ports.js';

/** What is kept of installed templates. */
export interface TemplateStore {
  /** Templates that are installed wholly, with their versions. */
  installed(): Promise<ReadonlyMap<string, string>>;
  /** Was its installation begun, whether finished or not? */
  begun(name: string): Promise<boolean>;
  begin(name: string, version: string): Promise<void>;
  finish(name: string): Promise<void>;
  /** Records made so far: `<module>:<ref>` → id. */
  records(sql: Sql, name: string): Promise<ReadonlyMap<string, string>>;
  /** To the end of the transaction, nobody else makes records of the template. */
  lock(sql: Sql, name: string): Promise<void>;
  /** Keeps which records references became. */
  keep(sql: Sql, name: string, records: ReadonlyMap<string, string>): Promise<void>;
  /** Takes back the events of records: nothing follows from their being made. */
  silence(sql: Sql, records: readonly string[]): Promise<void>;
}
