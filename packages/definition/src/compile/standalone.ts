import standalone from 'ajv/dist/standalone/index.js';
import type { ModuleModel } from '../model.js';
import { newAjv } from './ajv.js';
import { faultTable, faultsFrom } from './faults.js';

// What ajv's generated code would import.
const runtime = `const codePoints = (text) => { let n = 0; for (const _ of text) n++; return n; };
const same = (a, b) => a === b || (typeof a == "object" && typeof b == "object" && a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));`;

/**
 * The validators of a module as an ES module without imports, for browsers whose content security policy forbids
 * `unsafe-eval`. It exports `create(data)` and `update(data)`, which give `{code, path, params?}[]` as `ModuleModel.validate` does.
 */
export function standaloneValidators(module: Pick<ModuleModel, 'name' | 'inputSchema'>): string {
  const ajv = newAjv({ messages: false, code: { source: true, esm: true } });
  const schemas = { create: module.inputSchema('create'), update: module.inputSchema('update') };
  ajv.addSchema(schemas.create, 'create');
  ajv.addSchema(schemas.update, 'update');
  const code = standalone
    .default(ajv, { checkCreate: 'create', checkUpdate: 'update' })
    .replaceAll('export const check', 'const check')
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'codePoints')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'same');
  if (code.includes('= require(')) throw new Error(`${module.name}: its validators need an import`);
  return `${runtime}
${code}
const faultsFrom = ${faultsFrom.toString()};
const createFaults = ${JSON.stringify(faultTable(schemas.create))};
const updateFaults = ${JSON.stringify(faultTable(schemas.update))};
export const create = (data) => checkCreate(data) ? [] : faultsFrom(checkCreate.errors, createFaults);
export const update = (data) => checkUpdate(data) ? [] : faultsFrom(checkUpdate.errors, updateFaults);
`;
}
