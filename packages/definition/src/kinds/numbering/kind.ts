import { pointer as at } from '@mokuai/kernel';
import { kindEntry } from '../kind.js';
import { numberingSchema, type NumberingDocument } from './document.js';

export const numberingKind = kindEntry<NumberingDocument>({
  kind: 'numbering',
  label: { en: 'Numbering rule', 'zh-CN': '编号规则' },
  schema: numberingSchema,
  check(rule, checker) {
    checker.reportAll(checker.options.numbering?.(rule) ?? [], '');
    const fields = rule.segments.flatMap((segment, index) => {
      const place = at('/segments', index);
      if (segment.type === 'field') return [{ name: segment.field, path: at(place, 'field') }];
      if (segment.type !== 'sequence') return [];
      return (segment.scope ?? []).map((name, number) => ({ name, path: at(place, 'scope', number) }));
    });
    if (fields.length === 0) return;
    for (const name of checker.model.modules) {
      const module = checker.model.module(name)!;
      if (!module.ownFields.some((field) => field.type.numbering?.(field.settings) === rule.name)) continue;
      for (const field of fields) checker.field(module, field.name, field.path);
    }
  },
});
