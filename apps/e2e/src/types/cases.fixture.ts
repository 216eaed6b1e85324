import { FIELD_TYPES, type FieldType } from '@mokuai/field-types';
import { BASIC } from './basic.fixture.js';
import { BUSINESS } from './business.fixture.js';
import { CHOICE } from './choice.fixture.js';
import { FILES } from './files.fixture.js';
import { RELATION } from './relation.fixture.js';
import type { TypeCase } from './type-case.fixture.js';

const CASES: Readonly<Record<string, TypeCase>> = { ...BASIC, ...CHOICE, ...RELATION, ...BUSINESS, ...FILES };

/** Types of the registry that nobody has said here how people use. */
export const FORGOTTEN: readonly string[] = FIELD_TYPES.map(({ name }) => name).filter((name) => !CASES[name]);

export interface Subject {
  readonly type: FieldType;
  readonly story: TypeCase;
}

/** Every type of the registry with what people do with it. */
export const SUBJECTS: readonly Subject[] = FIELD_TYPES.flatMap((type) => {
  const story = CASES[type.name];
  return story ? [{ type, story }] : [];
});

/** For the tables of tests: by the name of the type. */
export const table = (
  only: (subject: Subject) => boolean = () => true,
): readonly (readonly [name: string, subject: Subject])[] =>
  SUBJECTS.filter(only).map((subject) => [subject.type.name, subject] as const);
