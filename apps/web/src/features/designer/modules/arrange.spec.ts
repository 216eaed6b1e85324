import { describe, expect, it } from '@jest/globals';
import { arrange, BOX } from './arrange.js';
import type { Relation } from './relations.js';

const relation = (from: string, to: string): Relation => ({ from, to, fields: [{ name: 'f', label: undefined }] });

describe('the picture of relations', () => {
  const names = Array.from({ length: 40 }, (_, index) => `m${index}`);
  const relations = names.flatMap((name, index) =>
    index === 0 ? [relation(name, name)] : [relation(name, `m${Math.floor(index / 3)}`), relation(name, 'm0')],
  );
  const picture = arrange(
    names,
    [...new Map(relations.map((one) => [`${one.from} ${one.to}`, one])).values()],
    () => 60,
  );

  it('has a box for each of forty modules, none upon another and all inside', () => {
    expect(picture.boxes).toHaveLength(40);
    for (const [index, a] of picture.boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + BOX.width).toBeLessThanOrEqual(picture.width);
      expect(a.y + BOX.height).toBeLessThanOrEqual(picture.height);
      for (const b of picture.boxes.slice(index + 1)) {
        expect(Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height).toBe(true);
      }
    }
  });

  it('has a line for each relation between two, with its words in the picture', () => {
    expect(picture.lines.some(({ relation: { from, to } }) => from === to)).toBe(false);
    for (const { path, label } of picture.lines) {
      expect(path).toMatch(/^M[\d.]+,[\d.]+ /);
      expect(label.x).toBeGreaterThan(0);
      expect(label.x).toBeLessThan(picture.width);
    }
  });
});
