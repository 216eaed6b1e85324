import { pointer as at } from '@mokuai/kernel';
import type { Checker } from '../../check/checker.js';
import type { ModuleModel } from '../../model.js';
import type { LayoutPath } from './document.js';

/** Reports what is wrong with the path of a layout: its field has options, and what it says is about them and about fields. */
export function checkPath(
  { field: name, ends = [], stages = [] }: LayoutPath,
  module: ModuleModel,
  checker: Checker,
): void {
  const field = checker.field(module, name, '/path/field');
  if (!field) return;
  const choices = field.type.choices?.(field.settings);
  if (!choices) return checker.report('not_a_path', '/path/field', { field: name });
  const known = (option: string, path: string): void => {
    if (!choices.includes(option)) checker.report('not_an_option', path);
  };
  ends.forEach((option, index) => known(option, at('/path/ends', index)));
  stages.forEach(({ option, fields = [] }, index) => {
    const place = at('/path/stages', index);
    known(option, at(place, 'option'));
    fields.forEach((key, f) => checker.field(module, key, at(place, 'fields', f)));
  });
  checker.distinct(
    stages.map(({ option }) => option),
    (index) => at('/path/stages', index, 'option'),
  );
}
