import { describe, expect, it } from '@jest/globals';
import type { AnyDocument } from '@mokuai/definition';
import { deskOf, differences, documentOn, documentsOn, keyOfDocument, partsOf, withDocument, withoutDocument } from './desk.js'; // prettier-ignore

const view = (name: string, columns = ['name']): AnyDocument => ({
  kind: 'view',
  module: 'visit',
  name,
  type: 'table',
  columns,
});
const start = deskOf([
  { kind: 'view', name: 'visit.a', state: 'published', etag: '1', document: view('a') },
  { kind: 'view', name: 'visit.b', state: 'removed', etag: '2', document: view('b') },
]);

describe('the desk', () => {
  it('addresses documents of a module through it', () => {
    expect(keyOfDocument(view('a'))).toBe('view/visit.a');
    expect(partsOf('view/visit.a')).toEqual(['view', 'visit.a']);
  });

  it('holds what is to stay', () => {
    expect(documentsOn(start, 'view')).toEqual([view('a')]);
    expect(documentOn(start, 'view', 'visit.b')).toBeUndefined();
  });

  it('tells what differs, and only that', () => {
    const more = withDocument(start, view('c'));
    expect(differences(more, start)).toEqual(['view/visit.c']);
    expect(differences(withoutDocument(more, 'view/visit.c'), start)).toEqual([]);
    expect(differences(withoutDocument(start, 'view/visit.a'), start)).toEqual(['view/visit.a']);
    expect(differences(withDocument(start, view('b')), start)).toEqual(['view/visit.b']);
  });
});
