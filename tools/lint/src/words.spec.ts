import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { words } from './words.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const options = [{ both: ['inBoth'] }];
const right = (code: string) => ({ code, options });
const wrong = (code: string, said: string) => ({
  ...right(code),
  errors: [{ messageId: 'words', data: { words: said } }],
});

new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
}).run('words', words, {
  valid: [
    right(`<p>{t('list.empty')}</p>`),
    right(`<p title={t('list.empty')} className="wide">· {count} / {total} %</p>`),
    right(`<Icon name="plus" />`),
    right('<a href={`/m/${module}`}>{say(label)}</a>'),
    right(`<p title="#2f6bff">OP-2026-SZ-00418</p>`),
    right(`<kbd>Ctrl</kbd>`),
    right(`<code>{'{{ record.name }}'}</code>`),
    right(`<p>{wide ? t('a') : t('b')}</p>`),
    right(`const label = { en: 'Copy', 'zh-CN': '副本' };`),
    right("const label = { en: `${name} copy`, 'zh-CN': `${name} 副本` };"),
    right(`inBoth(label, 'number', '编号')`),
    right(`const separators = [',', '，', '、'];`),
  ],
  invalid: [
    wrong(`<p>Nothing here</p>`, 'Nothing here'),
    wrong(`<p>{'Nothing here'}</p>`, 'Nothing here'),
    wrong('<p>{`${count} rows`}</p>', 'rows'),
    wrong(`<p>{wide ? t('a') : 'Narrow'}</p>`, 'Narrow'),
    wrong(`<p>{name || 'Nobody'}</p>`, 'Nobody'),
    wrong(`<input placeholder="Search" />`, 'Search'),
    wrong(`<button aria-label={open ? 'Close' : t('open')} />`, 'Close'),
    wrong(`<Alert title="Refused" />`, 'Refused'),
    wrong(`const title = '客户';`, '客户'),
    wrong('const title = `${count} 条`;', '条'),
    wrong(`say(label, '编号')`, '编号'),
  ],
});
