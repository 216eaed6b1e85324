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
  records(name: string): Promise<ReadonlyMap<string, string>>;
  /** Is this record still to be made? To the end of the transaction, nobody else is told so. */
  claim(sql: Sql, name: string, ref: string): Promise<boolean>;
  keep(sql: Sql, name: string, ref: string, record: string): Promise<void>;
  /** Takes back the events of a record: nothing follows from its being made. */
  silence(sql: Sql, record: string): Promise<void>;
}
