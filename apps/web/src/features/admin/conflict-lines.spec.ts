import { describe, expect, it } from '@jest/globals';
import { conflictGroups } from './conflict-lines.js';

const conflict = (key: string, path: string, ours?: unknown, theirs?: unknown) => ({ key, path, ours, theirs });

describe('what a package and the application have each changed', () => {
  it('is told by definition, field and setting', () => {
    const told = conflictGroups([
      conflict('module/visit', '/label/en', 'Visits', 'Calls'),
      conflict('module/visit', '/fields/fax/label/zh-CN', '传真', '传真号'),
      conflict('view/visit.all', '/columns', ['name'], ['fax']),
      conflict('module/visit', '/fields/note', undefined, { name: 'note', type: 'text' }),
      conflict('module/visit', '/fields/kind/options/a/label/en', 'A', 'B'),
    ]);
    const brief = told.map(({ kind, name, lines }) => [
      `${kind} ${name}`,
      ...lines.map((line) => [line.what, line.name, line.setting, line.language]),
    ]);
    expect(brief).toEqual([
      [
        'module visit',
        ['module', 'visit', 'label', 'en'],
        ['field', 'fax', 'label', 'zh-CN'],
        ['field', 'note', undefined, undefined],
        ['field', 'kind', 'option', 'en'],
      ],
      ['view visit.all', ['view', 'visit.all', 'columns', undefined]],
    ]);
  });
});
