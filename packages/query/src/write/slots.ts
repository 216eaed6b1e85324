import type { ParamSink } from '@mokuai/expression';
import { accessTo, type Actor, type ScopeParams } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import { shortHash, type RecordShape, type RecordStatement } from '@mokuai/kernel';
import { contextOf, type SqlContext } from '../read/context.js';

/** What the slots of a template are filled from, by slot name. A slot that has nothing is NULL. */
export type WriteValues = Readonly<Record<string, unknown>>;

/** Gives the parameter of a field's new value, or of its words (`wordsOfField`). */
export type FieldValues = (field: string) => unknown;

/** A statement without its values: made once per module, rights and kind of write, filled per request. */
export interface Template {
  readonly text: string;
  /** @param fields for templates that write fields */
  fill(values: WriteValues, fields?: FieldValues): RecordStatement;
}

/** Collects the named parameters of a template while its text is written. The same name twice is one parameter. */
export class Slots implements ParamSink {
  readonly #names: string[] = [];
  readonly #constants: Record<string, unknown> = {};

  /** The placeholder of a slot, cast to `type`: the same slot must always have the same. */
  at(name: string, type: string): string {
    return `$${this.#index(name)}::${type}`;
  }

  /** A value that is the same in every run. */
  add(value: unknown, type?: string): string {
    const name = `constant${this.#names.length}`;
    this.#constants[name] = value;
    return type ? this.at(name, type) : `$${this.#index(name)}`;
  }

  /** The placeholders of the actor that row conditions compare with. */
  readonly scope: ScopeParams = {
    userId: () => this.at('me', 'uuid'),
    left: () => this.at('left', 'bigint'),
    right: () => this.at('right', 'bigint'),
  };

  /** For the pieces of SQL that reads and writes share. */
  context(model: Model, actor: Actor): SqlContext {
    const moment = { now: 0, timeZone: 'UTC', userId: null, departmentId: null, departmentsBelow: [] };
    return contextOf((module) => accessTo(model, actor, module, 'read'), this, this.scope, moment);
  }

  /**
   * @param shape of the record that the statement answers with, where it does
   * @param hash of its module: a column of the same name may have another type by now, which no kept plan can answer with
   */
  template(text: string, shape: RecordShape = { members: 0 }, hash = ''): Template {
    const name = 'w' + shortHash(hash + text);
    // Taken apart once: this runs per request.
    const sources = this.#names.map((slot) => ({
      slot,
      field: slot.startsWith(FIELD) ? slot.slice(FIELD.length) : undefined,
      constant: this.#constants[slot] ?? null,
    }));
    return {
      text,
      fill: (values, fields) => ({
        ...shape,
        name,
        text,
        values: sources.map(({ slot, field, constant }) =>
          field !== undefined && fields ? (fields(field) ?? null) : (values[slot] ?? constant),
        ),
      }),
    };
  }

  #index(name: string): number {
    const index = this.#names.indexOf(name);
    return index < 0 ? this.#names.push(name) : index + 1;
  }
}

/** Field names never begin with it, so a field's slot meets no other. */
const FIELD = '=';

/** The slot of a field's new value. */
export const valueSlot = (field: string): string => FIELD + field;

const WORDS = '~';

/** The slot of the words that a field's new value is found by. */
export const wordsSlot = (field: string): string => FIELD + WORDS + field;

/** The field whose words a slot asks for, as the template asks for it; undefined where it asks for a value. */
export const wordsOfField = (slot: string): string | undefined => (slot.startsWith(WORDS) ? slot.slice(1) : undefined);
