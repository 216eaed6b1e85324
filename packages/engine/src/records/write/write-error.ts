import { generatedName, type ModuleModel } from '@mokuai/definition';
import { fault, messages, pointer, Problem, type ProblemCode } from '@mokuai/kernel';
import { sqlState, type SqlError } from '../../ports.js';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
/** Raised by `system.refuse`; the message is a problem code. */
const REFUSED = 'MK001';
const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';

/** Says what a refusal by Postgres means to the one who writes; errors of other kinds come back as they are. */
export function writeProblem(module: ModuleModel, error: unknown): unknown {
  const { constraint, message } = error as SqlError;
  switch (sqlState(error)) {
    case UNIQUE_VIOLATION: {
      if (constraint?.endsWith('_pkey')) return new Problem('already_made');
      const unique = module.uniques.find((u) => u.index === constraint);
      return new Problem('not_unique', unique?.fields.map((f) => fault('not_unique', pointer('', f))) ?? []);
    }
    case FOREIGN_KEY_VIOLATION: {
      const field = module.ownFields.find((f) => generatedName('f', module.name, f.name) === constraint);
      if (!field) return new Problem('referenced');
      return new Problem('invalid', [fault('missing_reference', pointer('', field.name))]);
    }
    case REFUSED:
      return Object.hasOwn(messages, message) ? new Problem(message as ProblemCode) : error;
    default:
      return error;
  }
}

/** The fields of the unique index that refused a row; undefined for other errors. */
export const takenFields = (module: ModuleModel, error: unknown): readonly string[] | undefined =>
  sqlState(error) === UNIQUE_VIOLATION
    ? module.uniques.find((u) => u.index === (error as SqlError).constraint)?.fields
    : undefined;

/** Did Postgres end the statement for no fault of its own? Then it may be run again. */
export const isRetryable = (error: unknown): boolean => {
  const state = sqlState(error);
  return state === DEADLOCK || state === SERIALIZATION_FAILURE;
};
