import type { Locale } from '@mokuai/kernel';
import type { Screen, Width } from './screen.js';
import { pictureOf, THEMES, type Theme } from './take.js';

const HEAD = `<!-- Written by \`npm run screens\`; do not edit. -->

# Every screen

Taken from the running product with its demo data by \`npm run screens\` ([tools/screens](../../tools/screens/README.md)).
`;

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['zh-CN', '中文'],
  ['en', 'English'],
];

const cell = (locale: Locale, theme: Theme, width: Width, { name, title, at }: Screen): string => {
  if (at !== undefined && at !== width) return '–';
  const path = pictureOf(locale, theme, width, name);
  const words = locale === 'en' ? title.en : title.zh;
  return `<a href="${path}"><img src="${path}" width="${width === 390 ? 120 : 260}" alt="${words}"></a>`;
};

/** The index of all pictures: a table per language, a row per screen, light and dark beside each other. */
export function indexPage(screens: readonly Screen[]): string {
  const tables = LANGUAGES.map(([locale, language]) => {
    const head = (['1440', '390'] as const).flatMap((width) => THEMES.map((theme) => `${width} ${theme}`));
    const rows = screens.map((screen) => {
      const words = locale === 'en' ? screen.title.en : screen.title.zh;
      const cells = ([1440, 390] as const).flatMap((width) =>
        THEMES.map((theme) => cell(locale, theme, width, screen)),
      );
      return `| ${[words, ...cells].join(' | ')} |`;
    });
    return [`## ${language}`, '', `| | ${head.join(' | ')} |`, `| --- |${' --- |'.repeat(head.length)}`, ...rows].join(
      '\n',
    );
  });
  return `${HEAD}\n${tables.join('\n\n')}\n`;
}
