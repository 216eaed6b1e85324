import type { RecordShape } from '@mokuai/kernel';
import type pg from 'pg';
import { JsonWriter } from './json-writer.js';

/** A column as the server describes it. */
export interface Described {
  readonly name: string;
  /** Object id of its type. */
  readonly dataTypeID: number;
}

/** How the text of a value becomes JSON. */
enum Form {
  raw,
  number,
  boolean,
  instant,
  string,
}

/** Types by their object ids, which Postgres never changes (pg_type.dat). Those not listed have no JSON of their own. */
const FORMS: Readonly<Record<number, Form>> = {
  16: Form.boolean,
  20: Form.number, // bigint
  21: Form.number, // smallint
  23: Form.number, // integer
  700: Form.number, // real
  701: Form.number, // double precision
  1700: Form.number, // numeric
  25: Form.string, // text
  1042: Form.string, // char
  1043: Form.string, // varchar
  1082: Form.string, // date
  1083: Form.string, // time
  2950: Form.string, // uuid
  114: Form.raw, // json
  3802: Form.raw, // jsonb
  1184: Form.instant, // timestamptz
};

interface Member {
  /** Name and what stands before it, as JSON. */
  readonly key: Uint8Array;
  readonly form: Form;
}

interface Beside {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

const NULL = Buffer.from('null');
const CLOSE = Buffer.from('}');
const FIRST_SIZE = 1024;

/** Where a statement's rows have what. Made once per connection and prepared statement. */
export class Layout {
  readonly #members: readonly Member[];
  readonly #beside: readonly Beside[];
  #typicalSize = FIRST_SIZE;

  /** Throws for a member of a type that has no JSON form. */
  constructor(columns: readonly Described[], { members, plain = false }: RecordShape, types: pg.CustomTypesConfig) {
    this.#members = columns.slice(0, members).map(({ name, dataTypeID }, index): Member => {
      const form = FORMS[dataTypeID];
      if (form === undefined) throw new Error(`column ${name}: no JSON form for type ${dataTypeID}`);
      return { key: Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`), form };
    });
    this.#beside = columns.slice(members).map(({ name, dataTypeID }) => ({
      name,
      parse: plain ? (text) => text : (types.getTypeParser(dataTypeID, 'text') as Beside['parse']),
    }));
  }

  /** A writer of the size that this layout's results tend to have. */
  writer(): JsonWriter {
    return new JsonWriter(this.#typicalSize + (this.#typicalSize >> 2));
  }

  /** Remembers the size of a result. */
  written(size: number): void {
    if (size > FIRST_SIZE) this.#typicalSize = size;
  }

  /**
   * Writes one row's record.
   * @param offset of the row's number of columns, as in a DataRow message
   * @returns the offset of the columns beside
   */
  write(writer: JsonWriter, source: Buffer, offset: number): number {
    let at = offset + 2;
    for (const { key, form } of this.#members) {
      writer.raw(key, 0, key.length);
      const length = lengthAt(source, at);
      at += 4;
      if (length < 0) {
        writer.raw(NULL, 0, 4);
        continue;
      }
      const end = at + length;
      switch (form) {
        case Form.string:
          writer.string(source, at, end);
          break;
        case Form.number:
          writer.number(source, at, end);
          break;
        case Form.instant:
          writer.instant(source, at, end);
          break;
        case Form.boolean:
          writer.boolean(source, at);
          break;
        default:
          writer.raw(source, at, end);
      }
      at = end;
    }
    writer.raw(CLOSE, 0, 1);
    return at;
  }

  /** The values beside a record. */
  beside(source: Buffer, offset: number): Readonly<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    let at = offset;
    for (const { name, parse } of this.#beside) {
      const length = lengthAt(source, at);
      at += 4;
      values[name] = length < 0 ? null : parse(source.toString('utf8', at, at + length));
      if (length > 0) at += length;
    }
    return values;
  }
}

const lengthAt = (source: Buffer, at: number): number =>
  (source[at]! << 24) | (source[at + 1]! << 16) | (source[at + 2]! << 8) | source[at + 3]!;
