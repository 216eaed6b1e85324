import { beforeAll, describe, expect, it } from '@jest/globals';
import { dynamicDefaultOf, fits, type Moment } from '@mokuai/expression';
import { LOCALES, messages } from '@mokuai/kernel';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { ANNOTATIONS, faultFromSchemaError, fitsScale, SCALE_KEYWORD, type SchemaError } from './keywords.js';
import { FIELD_TYPES, fieldType } from './registry.js';
import { anyOperand, anyValue, CASES, maybeValue } from './spec-values.js';

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictTypes: false });
ajv.addVocabulary([...ANNOTATIONS]);
ajv.addKeyword({ keyword: SCALE_KEYWORD, type: 'number', schemaType: 'number', validate: fitsScale });

const codesOf = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value) ? [] : validate.errors!.map((error) => faultFromSchemaError(error as SchemaError).code);

const moment: Moment = {
  now: Date.parse('2026-11-21T17:00:00Z'),
  timeZone: 'Asia/Shanghai',
  userId: '01980c5e-7b1a-7c3d-9e4f-0123456789ab',
  departmentId: '01980c5e-7b1a-7c3d-9e4f-0123456789ac',
  departmentsBelow: ['01980c5e-7b1a-7c3d-9e4f-0123456789ac'],
};

describe('the registry', () => {
  it('has each type once, in both languages, with an example', () => {
    const names = FIELD_TYPES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const type of FIELD_TYPES) {
      expect(fieldType(type.name)).toBe(type);
      expect(type.examples.length).toBeGreaterThan(0);
      for (const locale of LOCALES) expect(type.label[locale]).toBeTruthy();
    }
    expect(fieldType('constructor')).toBeUndefined();
  });
});

describe.each(CASES)('$title', (field) => {
  const { type, example, settings } = field;
  const operators = type.operators(settings);
  let validate: ValidateFunction;
  beforeAll(() => {
    validate = ajv.compile(type.valueSchema(settings));
  });

  it('has settings that fit their schema, with words in both languages for each', () => {
    const check = ajv.compile(type.settings);
    expect(codesOf(check, settings)).toEqual([]);
    expect(type.checkSettings?.(settings) ?? []).toEqual([]);
    for (const property of Object.values(type.settings.properties))
      expect(property).toHaveProperty('x-label', { en: expect.any(String), 'zh-CN': expect.any(String) });
  });

  it('keeps its column when nothing changes', () => {
    expect(type.alter(settings, settings)).toBe('same');
    expect(type.column(settings).type).toMatch(/^[a-z]+(\(\d+(,\d+)?\))?(\[\])?$/);
  });

  it('takes good values and keeps them in one form', () => {
    expect(example.valid.length).toBeGreaterThan(0);
    for (const { input, output = input } of example.valid) {
      expect([input, codesOf(validate, input)]).toEqual([input, []]);
      expect(type.normalize(input, settings)).toEqual(output);
    }
  });

  it('refuses bad values with their codes, in both languages', () => {
    expect(example.invalid.length).toBeGreaterThan(0);
    for (const { input, code } of example.invalid) {
      expect([input, codesOf(validate, input)]).toEqual([input, expect.arrayContaining([code])]);
      for (const locale of LOCALES) expect(messages[code][locale]).toBeTruthy();
    }
  });

  it('answers any JSON with a verdict, and what it takes it can keep: normalising is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), anyValue(field)), (value) => {
        if (codesOf(validate, value).length > 0) return;
        const kept = type.normalize(value as never, settings);
        expect(kept === null ? null : type.normalize(kept, settings)).toEqual(kept);
        if (kept !== null) expect(codesOf(validate, kept)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has complete operators', () => {
    const names = operators.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['empty', 'not_empty']));
    for (const operator of operators) {
      expect(operator.operandSchema === undefined).toBe(operator.operand === 'none');
      expect(operator.sqlFields !== undefined).toBe(operator.comparesFields);
      for (const bad of [{ $ne: 1 }, [[]], 'a\u0000', { relative: 'never' }, null])
        if (operator.operandSchema) expect([bad, fits(operator.operandSchema, bad)]).toEqual([bad, false]);
    }
  });

  it.each(operators.map((operator) => [operator.name, operator] as const))(
    '%s resolves once and for all, is false for empty fields where it is strict, and says no to an empty operand',
    (_name, operator) => {
      const operand = operator.operandSchema ? anyOperand(operator.operandSchema, anyValue(field)) : fc.constant(null);
      fc.assert(
        fc.property(operand, (raw) => {
          const resolved = operator.resolve ? operator.resolve(raw, moment) : raw;
          expect(operator.resolve ? operator.resolve(resolved, moment) : resolved).toEqual(resolved);
          if (operator.strict) expect(operator.test(null, resolved)).toBe(false);
          if (operator.comparesFields && operator.strict) expect(operator.test(resolved ?? null, null)).toBe(false);
        }),
        { numRuns: 50 },
      );
    },
  );

  it('says of what its defaults may stand for only what there is, once', () => {
    const names = type.dynamicDefaults?.(settings) ?? [];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(dynamicDefaultOf({ [name]: true })).toBe(name);
    for (const { output, input } of example.valid) expect(dynamicDefaultOf(output ?? input)).toBeUndefined();
  });

  it('has a mask that shows no value whole, or cannot be masked', () => {
    const { mask } = type;
    const refers = type.target?.(settings) ?? type.targets?.(settings) ?? type.files?.(settings);
    if (refers !== undefined) expect(mask).toBeUndefined();
    if (!mask) return;
    fc.assert(
      fc.property(anyValue(field), fc.nat(20), fc.nat(20), (value, keepFirst, keepLast) => {
        for (const ends of [{}, ...(mask.keeps ? [{ keepFirst, keepLast }] : [])]) {
          const shown = mask.text(value, { ...settings, masked: true, ...ends });
          expect(shown).toContain('*');
          const words = type.text?.(value) ?? (typeof value === 'string' ? value : JSON.stringify(value));
          if (!words.includes('*')) expect(shown).not.toContain(words);
        }
      }),
    );
  });

  it('sorts as its examples do, and totally', () => {
    const { ascending } = example;
    expect(type.sortKey('x', settings) === null).toBe(type.compare === undefined);
    if (type.compare === undefined) expect(ascending).toEqual([]);
    for (const [i, a] of ascending.entries())
      for (const [j, b] of ascending.entries()) expect(Math.sign(type.compare!(a, b, settings))).toBe(Math.sign(i - j));
    fc.assert(
      fc.property(anyValue(field), anyValue(field), anyValue(field), (a, b, c) => {
        const { compare } = type;
        if (!compare) return;
        expect(Math.sign(compare(a, b, settings)) + Math.sign(compare(b, a, settings))).toBe(0);
        if (compare(a, b, settings) <= 0 && compare(b, c, settings) <= 0)
          expect(compare(a, c, settings)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('negates', () => {
    const opposite = new Map(operators.map((operator) => [operator.name, operator]));
    const pairs = [['ne', 'eq'], ['not_in', 'in'], ['not_contains', 'contains'], ['not_empty', 'empty']] as const; // prettier-ignore
    for (const [no, yes] of pairs) {
      const positive = opposite.get(yes);
      const negative = opposite.get(no);
      expect(negative === undefined).toBe(positive === undefined);
      if (!positive || !negative) continue;
      const operand = positive.operandSchema ? anyOperand(positive.operandSchema, anyValue(field)) : fc.constant(null);
      fc.assert(
        fc.property(maybeValue(field), operand, (value, raw) => {
          const resolved = positive.resolve ? positive.resolve(raw, moment) : raw;
          expect(negative.test(value, resolved)).toBe(!positive.test(value, resolved));
        }),
        { numRuns: 50 },
      );
    }
  });
});
