import type { Records, RecordStatement } from '@mokuai/kernel';
import type pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import type { JsonWriter } from './json-writer.js';
import { Layout, type Described } from './layout.js';
import type { WireRow } from './wire-client.js';

/** The driver's connection, as queries of one's own use it. */
interface Connection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Readonly<Record<string, string>>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: object): void;
  bind(message: object): void;
  describe(message: object): void;
  execute(message: object): void;
  sync(): void;
}

type Done = (error: unknown, records?: Records<never>) => void;

/** What a connection's prepared statements answer with. */
const known = new WeakMap<Connection, Map<string, Layout>>();

/**
 * A `RecordStatement` on its way through the driver, which calls the methods below as messages arrive. The server is asked
 * to describe a prepared statement's columns only the first time.
 */
export class RecordQuery implements pg.Submittable {
  readonly name: string | undefined;
  readonly text: string;
  /** Set by the driver. */
  callback: Done | undefined;
  #connection: Connection | undefined;
  #layout: Layout | undefined;
  #writer: JsonWriter | undefined;
  #count = 0;
  #beside: Readonly<Record<string, unknown>> | undefined;
  #failure: unknown;

  constructor(
    private readonly statement: RecordStatement,
    private readonly types: pg.CustomTypesConfig,
  ) {
    this.name = statement.name;
    this.text = statement.text;
  }

  /** Sends the statement. What it returns, the driver gives to `handleError`. */
  submit(to: unknown): Error | undefined {
    const connection = (this.#connection = to as Connection);
    const { name, text } = this;
    let values: unknown[];
    try {
      values = this.statement.values.map(prepareValue);
    } catch (error) {
      return error as Error;
    }
    connection.stream.cork();
    const isParsed = name !== undefined && connection.parsedStatements[name] !== undefined;
    if (!isParsed) {
      connection.parse({ text, name });
      if (name !== undefined) connection.submittedNamedStatements[name] = text;
    }
    connection.bind({ statement: name, values });
    this.#layout = isParsed ? known.get(connection)?.get(name) : undefined;
    if (!this.#layout) connection.describe({ type: 'P', name: '' });
    connection.execute({});
    connection.sync();
    connection.stream.uncork();
    return undefined;
  }

  handleRowDescription({ fields }: { readonly fields: readonly Described[] }): void {
    try {
      this.#layout = new Layout(fields, this.statement, this.types);
    } catch (error) {
      this.#failure = error;
      return;
    }
    if (this.name === undefined) return;
    let layouts = known.get(this.#connection!);
    if (!layouts) known.set(this.#connection!, (layouts = new Map()));
    layouts.set(this.name, this.#layout);
  }

  handleDataRow({ bytes, offset }: WireRow): void {
    const layout = this.#layout;
    const { limit } = this.statement;
    if (!layout || (limit !== undefined && this.#count >= limit)) {
      this.#count += 1;
      return;
    }
    const writer = (this.#writer ??= layout.writer());
    if (this.#count++ > 0) writer.between();
    const end = layout.write(writer, bytes, offset);
    // Which row is the last one is known only afterwards; where a limit says so, it is that.
    if (limit === undefined || this.#count === limit) this.#beside = layout.beside(bytes, end);
  }

  handleReadyForQuery(): void {
    if (this.#failure === undefined) this.callback?.(null, this.#records());
    else this.callback?.(this.#failure);
  }

  handleError(error: unknown): void {
    this.callback?.(error);
  }

  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  #records(): Records<never> {
    const writer = this.#writer;
    if (writer) this.#layout!.written(writer.size);
    return {
      count: this.#count,
      last: this.#beside as never,
      text: (before = '', after = '') => (writer ? writer.end(before, after) : Buffer.from(before + after)),
    };
  }
}
