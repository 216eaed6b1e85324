import type { FieldModel, Model } from '@mokuai/definition';
import { fits, type Json, type Operator, type Predicate } from '@mokuai/expression';
import fc from 'fast-check';
import { specimens } from './documents.fixture.js';
import { ME } from './world.fixture.js';

const everywhere: readonly Json[] = [
  ...[null, true, false, 0, -1.5, 99.99, 3, 'a', '%', '_', 'é', '司', 'new', 'none', '北京', ME, '2026-03-02'],
  ...['2026-03-02T00:00:00.000Z', { me: true }, { my_department: true, below: true }, { relative: 'this_month' }],
  ...[{ relative: 'last_n_days', n: 7 }, { relative: 'today' }],
];

/** Operands of all kinds that fit the operator's schema. */
function operandsOf(field: FieldModel, operator: Operator): readonly Json[] {
  const own = specimens.find((specimen) => specimen.settings.name === field.name)?.values ?? [];
  const texts = own
    .filter((value) => typeof value === 'string')
    .flatMap((text) => [text.slice(0, 2), text.slice(-2), text.toUpperCase()]);
  const singles = [
    ...own,
    ...own.flatMap((value) => (Array.isArray(value) ? (value as Json[]) : [])),
    ...texts,
    ...everywhere,
  ];
  const pairs = singles.flatMap((a, i) => [
    [a],
    [a, singles[(i * 7 + 3) % singles.length]!],
    [singles[(i * 5 + 1) % singles.length]!, a],
  ]);
  return [...singles, ...pairs].filter((value) => fits(operator.operandSchema ?? {}, value));
}

const comparison = (path: string, field: FieldModel, others: readonly string[]): fc.Arbitrary<Predicate> =>
  fc.constantFrom(...field.operators.values()).chain((operator): fc.Arbitrary<Predicate> => {
    const base = { field: path, op: operator.name };
    if (operator.operand === 'none') return fc.constant(base);
    const operands = operandsOf(field, operator);
    const plain = operands.length > 0 ? [fc.constantFrom(...operands).map((value) => ({ ...base, value }))] : [];
    const across =
      operator.comparesFields && others.length > 0
        ? [fc.constantFrom(...others).map((valueField) => ({ ...base, valueField }))]
        : [];
    const ways = [...plain, ...across];
    return ways.length > 0 ? fc.oneof(...ways) : fc.constant({ field: path, op: 'empty' });
  });

/** Nested predicates over these paths of a module, each to a field. */
export function anyPredicate(model: Model, module: string, paths: readonly string[]): fc.Arbitrary<Predicate> {
  const fieldOf = (path: string): FieldModel => {
    let here = model.module(module)!;
    const names = path.split('.');
    for (const name of names.slice(0, -1)) here = model.module(here.fields.get(name)!.target!)!;
    return here.fields.get(names.at(-1)!)!;
  };
  const leaf = fc.constantFrom(...paths).chain((path) => {
    const field = fieldOf(path);
    const others = paths.filter((other) => fieldOf(other).type === field.type);
    return comparison(path, field, others);
  });
  return fc.letrec<{ node: Predicate }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: leaf },
      { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
      { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 3 }).map((and) => ({ and })) },
      { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 3 }).map((or) => ({ or })) },
    ),
  })).node;
}
