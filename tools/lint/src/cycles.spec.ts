import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cycles } from './cycles.mjs';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mokuai-cycles-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function found(files: Record<string, string>): string[][] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return cycles(Object.keys(files).map((name) => join(dir, name))).map((cycle) => cycle.map((file) => basename(file)));
}

describe('cycles', () => {
  it('names the way round', () => {
    const files = {
      'a.ts': `import './b.js';`,
      'b.ts': `export * from './c.js';`,
      'c.ts': `import { a } from './a.js';`,
    };
    expect(found(files)).toEqual([['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
  });

  it('does not count what is gone when the program runs', () => {
    const files = {
      'a.ts': `import { b } from './b.js';`,
      'b.ts': `import type { A } from './a.js'; import { type B } from './a.js'; export type { C } from './a.js';`,
    };
    expect(found(files)).toEqual([]);
  });
});
