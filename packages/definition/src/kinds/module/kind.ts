import { isReserved, pointer as at } from '@mokuai/kernel';
import { dynamicDefaultOf } from '@mokuai/expression';
import { fieldType, type FieldSettings, type FieldType } from '@mokuai/field-types';
import type { Checker } from '../../check/checker.js';
import { againstPattern, patternOf } from '../../compile/pattern.js';
import { sharedValidator } from '../../compile/shared-validator.js';
import type { ModuleModel } from '../../model.js';
import { kindEntry } from '../kind.js';
import { checkConditions, checkRules } from './check-conditions.js';
import { checkDuplicateRules } from './duplicates.js';
import { moduleSchema, type ModuleDocument } from './document.js';

export const moduleKind = kindEntry<ModuleDocument>({
  kind: 'module',
  label: { en: 'Module', 'zh-CN': '模块' },
  schema: moduleSchema,
  check(document, checker) {
    const module = checker.model.module(document.name)!;
    document.fields.forEach((field, index) => checkField(field, at('/fields', index), document, checker));
    checker.distinct(
      document.fields.map((field) => field.name),
      (index) => at('/fields', index, 'name'),
    );
    if (!document.fields.some((field) => field.name === document.titleField)) {
      checker.report('unknown_field', '/titleField', { field: document.titleField });
    }
    checkCombinations(document, module, checker);
    module.ownFields.forEach((field, index) => checkConditions(field, module, at('/fields', index), checker));
    checkRules(document.rules ?? [], module, checker);
    checkDuplicateRules(document.duplicateRules ?? [], module, checker);
  },
});

function checkField(field: FieldSettings, path: string, document: ModuleDocument, checker: Checker): void {
  const type = fieldType(field.type)!;
  if (isReserved(field.name)) checker.report('reserved_name', at(path, 'name'), { name: field.name });
  const faults = type.checkSettings?.(field) ?? [];
  checker.reportAll(faults, path);
  if (faults.length > 0) return;
  for (const key of ['indexed', 'unique'] as const) {
    if (field[key] === true && !type.indexable) checker.report('not_indexable', at(path, key), { field: field.name });
  }
  const target = type.target?.(field) ?? type.targets?.(field);
  if (target !== undefined) checker.module(target, at(path, 'target'));
  const rule = type.numbering?.(field);
  if (rule !== undefined && !checker.model.numberings.has(rule)) {
    checker.report('unknown_numbering', at(path, 'numbering'), { numbering: rule });
  }
  checkPattern(field, type, at(path, 'pattern'), checker);
  checkDefault(field, type, at(path, 'default'), checker);
  if (field.renamedFrom !== undefined && document.fields.some((other) => other.name === field.renamedFrom)) {
    checker.report('duplicate_name', at(path, 'renamedFrom'), { name: field.renamedFrom });
  }
}

function checkPattern(field: FieldSettings, type: FieldType, path: string, checker: Checker): void {
  if (field.pattern === undefined) return;
  const ofText = type.writtenBy === 'client' && type.choices === undefined && type.column(field).type === 'text';
  if (!ofText) checker.report('no_pattern', path, { field: field.name });
  else if (!patternOf(field.pattern)) checker.report('bad_pattern', path, { pattern: field.pattern });
}

function checkDefault(field: FieldSettings, type: FieldType, path: string, checker: Checker): void {
  if (field.default === undefined || field.default === null) return;
  const dynamic = dynamicDefaultOf(field.default);
  if (dynamic === undefined)
    checker.reportAll(
      [...sharedValidator(type.valueSchema(field))(field.default), ...againstPattern(field, field.default)],
      path,
    );
  else if (!type.dynamicDefaults?.(field).includes(dynamic)) {
    checker.report('default_does_not_fit', path, { default: dynamic, field: field.name });
  }
}

function checkCombinations(document: ModuleDocument, module: ModuleModel, checker: Checker): void {
  const check = (sort: string, path: string): void => {
    const name = sort.replace(/^-/, '');
    const field = checker.field(module, name, path);
    if (field && !field.type.indexable) checker.report('not_indexable', path, { field: name });
  };
  document.unique?.forEach((names, index) => names.forEach((name, n) => check(name, at('/unique', index, n))));
  document.indexes?.forEach((sorts, index) => sorts.forEach((sort, n) => check(sort, at('/indexes', index, n))));
}
