import type { Json } from '@mokuai/expression';

/** A value of a jsonb column on its way to Postgres, where the driver would make an array of a list. */
export class JsonParameter {
  constructor(private readonly value: Json) {}

  /** Asked by the driver. */
  toPostgres(): string {
    return JSON.stringify(this.value);
  }

  /** As a member of a parameter that is JSON itself. */
  toJSON(): Json {
    return this.value;
  }
}
