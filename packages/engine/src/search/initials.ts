import { pinyin } from 'pinyin-pro';

/** Other readings than the likely one are tried so often; a name has rarely more than two characters with several. */
const MOST_OTHERS = 4;

const OPTIONS = { pattern: 'first', toneType: 'none', type: 'array' } as const;

const HAN = /\p{Script=Han}/u;

/**
 * The initials that a text with Chinese in it may be typed by: bjkj for 北京科技, cqyh for 重庆银行. The likely reading comes
 * first, then that of a surname, then those with one character read otherwise. Other characters stay as they are.
 */
export function initialsOf(text: string): string[] {
  const chars = [...text];
  const plain = onlyReading(chars);
  if (plain !== undefined) return [plain];
  const likely = pinyin(text, { ...OPTIONS, nonZh: 'spaced' });
  if (likely.length !== chars.length) return [likely.join('')];
  const found = new Set([likely.join('')]);
  // A surname may be read otherwise than the word; asking costs as much as all the rest.
  if (HAN.test(chars[0]!) && lettersOf(chars[0]!).length > 1)
    found.add(pinyin(text, { ...OPTIONS, nonZh: 'spaced', surname: 'head' }).join(''));
  chars.forEach((char, i) => {
    if (!HAN.test(char)) return;
    for (const letter of lettersOf(char))
      if (found.size <= MOST_OTHERS && letter !== likely[i])
        found.add([...likely.slice(0, i), letter, ...likely.slice(i + 1)].join(''));
  });
  return [...found];
}

/** The initials of a text in which no character is read in several ways: no word has to be looked for, which takes most of the time. */
function onlyReading(chars: readonly string[]): string | undefined {
  let initials = '';
  for (const char of chars) {
    if (char <= '~') initials += char;
    else if (!HAN.test(char)) return undefined;
    else {
      const letters = lettersOf(char);
      if (letters.length !== 1) return undefined;
      initials += letters[0]!;
    }
  }
  return initials;
}

const known = new Map<string, readonly string[]>();

/** First letters of all readings of a character. There are some thousand in use: each is looked up once. */
function lettersOf(char: string): readonly string[] {
  let letters = known.get(char);
  if (!letters) known.set(char, (letters = [...new Set(pinyin(char, { ...OPTIONS, multiple: true }))]));
  return letters;
}
