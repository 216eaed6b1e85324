import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { FIELD_TYPES, type FieldSettings } from '@mokuai/field-types';
import type { Json } from '@mokuai/expression';
import type { AnyDocument } from '../kinds/index.js';
import { application, visit } from '../documents.fixture.js';
import { compileModel } from './model.js';
import { standaloneValidators } from './standalone.js';
import type { ModuleModel } from '../model.js';

type Case = readonly ['create' | 'update', Record<string, Json>];

/** Runs the emitted module in a Node that refuses to make code from strings, as a browser under our CSP does. */
function inBrowser(source: string, cases: readonly Case[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'mokuai-validators-'));
  try {
    writeFileSync(join(folder, 'validators.mjs'), source);
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
    const main = `import { readFileSync } from 'node:fs'; import * as validators from './validators.mjs';
      const cases = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url)));
      process.stdout.write(JSON.stringify(cases.map(([mode, data]) => validators[mode](data))));`;
    writeFileSync(join(folder, 'main.mjs'), main);
    const options = ['--disallow-code-generation-from-strings', join(folder, 'main.mjs')];
    return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8', env: {}, maxBuffer: 1 << 26 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const agree = (module: ModuleModel, cases: readonly Case[]): void => {
  const expected = cases.map(([mode, data]) => module.validate(mode, data));
  expect(inBrowser(standaloneValidators(module), cases)).toEqual(expected);
};

describe('standaloneValidators', () => {
  it('says what validate says, without imports and without making code', () => {
    const module = compileModel(1, application).module('visit')!;
    expect(standaloneValidators(module)).not.toMatch(/\bimport\b|require\(|new Function|\beval\b/);
    const bodies: Record<string, Json>[] = [
      {},
      { subject: 'x', seats: 1 },
      { subject: null, seats: 1.5, cost: '1', tags: ['a', 'a'], 'a/b': null },
      { subject: '😀'.repeat(21), seats: 1, no: 'V1', owner: 'me', id: null, cost: 1.234 },
      { subject: ' ', way: null, tags: [], contact_email: 'nobody', day: '2026-02-30' },
    ];
    agree(module, bodies.flatMap((body): Case[] => [['create', body], ['update', body]])); // prettier-ignore
  });

  it('agrees on the examples of every field type', () => {
    const fields: FieldSettings[] = [];
    const cases: Case[] = [['create', {}]];
    for (const type of FIELD_TYPES) {
      for (const example of type.examples) {
        const name = `f${fields.length}`;
        fields.push({ ...example.settings, name, required: fields.length % 2 === 1 });
        for (const { input } of [...example.valid, ...example.invalid]) cases.push(['update', { [name]: input }]);
        cases.push(['update', { [name]: null }]);
      }
    }
    const document: AnyDocument = { ...visit, titleField: 'f0', fields, unique: [], indexes: [] };
    const model = compileModel(1, [...application.filter((one) => one !== visit), document]);
    agree(model.module('visit')!, cases);
    const refused = cases.filter(([mode, data]) => model.module('visit')!.validate(mode, data).length > 0);
    expect(refused.length).toBeGreaterThan(FIELD_TYPES.length);
  });
});
