import type { PersonName } from './name-words.js';

/** Family names of two characters, of those that are borne by many. */
const DOUBLE = new Set(
  // Names are the same in every language.
  // eslint-disable-next-line mokuai/words
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 百里 东郭 南门 呼延 西门'.split(
    ' ',
  ),
);

/** A name that was written in one: its family name is the first of a Chinese one, the last word of others. */
export function readName(text: string): PersonName | null {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const [only = ''] = words;
  if (words.length === 0) return null;
  if (words.length === 1 && /^\p{Script=Han}{2,}$/u.test(only)) {
    const letters = [...only];
    const long = letters.length > 2 && DOUBLE.has(letters.slice(0, 2).join('')) ? 2 : 1;
    return { family: letters.slice(0, long).join(''), given: letters.slice(long).join('') };
  }
  if (words.length === 1) return { given: only };
  return { family: words.at(-1)!, given: words.slice(0, -1).join(' ') };
}
