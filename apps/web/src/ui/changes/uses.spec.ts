import { describe, expect, it } from '@jest/globals';
import { usesOutside } from './uses.js';

const view = {
  of: 'module/visit/fields/fax',
  change: 'removed',
  kind: 'view',
  name: 'visit.all',
  label: null,
  path: '/columns/2',
  broken: false,
  running: 0,
} as const;

describe('where something is used', () => {
  it('says a definition once, and nothing that stands among the errors', () => {
    const again = { ...view, path: '/sort/0' };
    const broken = { ...view, name: 'visit.mine', broken: true };
    const other = { ...view, of: 'module/visit/fields/phone' };
    expect(usesOutside([view, again, broken, other], [])).toEqual([view, other]);
  });

  it('says nothing of what is removed as well', () => {
    const mine = { ...view, name: 'visit.mine' };
    const changes = [
      { kind: 'view', name: 'visit.all', change: 'removed' },
      { kind: 'view', name: 'visit.mine', change: 'changed' },
    ] as const;
    expect(usesOutside([view, mine], changes)).toEqual([mine]);
  });
});
