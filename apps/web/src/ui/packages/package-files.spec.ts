import { describe, expect, it } from '@jest/globals';
import { readPackageFile, sizeOf, withoutKeys } from './package-files.js';

const file = (text: string) => new File([text], 'one.json');

describe('files of definitions', () => {
  it('lose what is to stay as it is here, fragments as well', () => {
    const account = { kind: 'module', name: 'account' };
    const view = { kind: 'view', module: 'account', name: 'mine' };
    const added = { kind: 'module', extends: 'contact', fields: [] };
    const whole = { package: 'a', definitions: [account, view, added] };
    expect(sizeOf(whole)).toBe(3);
    expect(withoutKeys(whole, new Set(['view/account.mine', 'module/contact']))).toEqual({ package: 'a', definitions: [account] }); // prettier-ignore
    expect(withoutKeys(whole, new Set())).toBe(whole);
    expect(withoutKeys({ definitions: 'none' }, new Set(['module/a']))).toEqual({ definitions: 'none' });
  });

  it('are objects of JSON', async () => {
    expect(await readPackageFile(file('{"package":"a"}'))).toEqual({ package: 'a' });
    for (const text of ['{', '1', 'null', '']) await expect(readPackageFile(file(text))).rejects.toThrow('one.json');
  });
});
