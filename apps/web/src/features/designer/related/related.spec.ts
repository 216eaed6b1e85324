import { describe, expect, it } from '@jest/globals';
import type { LayoutDocument, ModuleDocument } from '@mokuai/definition';
import { inOrder, keyOfBlock, movedBlock, newBlock, pointingAt, withBlocks } from './related.js';

const module = (name: string, ...fields: ModuleDocument['fields']): ModuleDocument => ({
  kind: 'module',
  name,
  titleField: 'subject',
  fields,
});
const to = (name: string, target: string) => ({ name, type: 'lookup', target });
const text = (name: string) => ({ name, type: 'text' });
const targetOf = (field: object) => (field as { target?: string }).target;

const visit = module('visit', to('account', 'account'), text('a'), text('subject'), text('b'), text('c'), text('d'));
const account = module('account', text('subject'), to('parent', 'account'));

describe('related lists of a layout', () => {
  it('can be made of every lookup that leads here, the module’s own too', () => {
    const found = pointingAt([visit, account], 'account', targetOf);
    expect(found.map(({ module: { name }, via }) => `${name}.${via.name}`)).toEqual([
      'visit.account',
      'account.parent',
    ]);
    expect(pointingAt([visit, account], 'visit', targetOf)).toEqual([]);
  });

  it('begin with the title and the first fields that say something', () => {
    const [pointing] = pointingAt([visit], 'account', targetOf);
    expect(pointing && newBlock(pointing, (field) => field.name !== 'a')).toEqual({
      module: 'visit',
      via: 'account',
      columns: ['subject', 'b', 'c', 'd'],
    });
  });

  it('are put in order and taken away', () => {
    const blocks = ['a', 'b', 'c'].map((name) => ({ module: name, via: 'x', columns: ['y'] }));
    const names = (list: readonly { module: string }[]) => list.map((block) => block.module).join('');
    expect(names(movedBlock(blocks, 2, 0))).toBe('cab');
    expect(names(movedBlock(blocks, 0, 1))).toBe('bac');
    expect(names(inOrder(blocks, ['c.x', 'gone.x', 'a.x']))).toBe('ca');
    expect(blocks.map(keyOfBlock)).toEqual(['a.x', 'b.x', 'c.x']);
    const layout: LayoutDocument = { kind: 'layout', name: 'd', module: 'm', pages: ['detail'], tabs: [] };
    expect(withBlocks(withBlocks(layout, blocks), [])).toEqual(layout);
    expect(withBlocks(layout, blocks).related).toBe(blocks);
  });
});
