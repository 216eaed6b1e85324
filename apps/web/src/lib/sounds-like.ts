/** The parts of a text that a search found: from, and up to but not including. */
export type Parts = readonly (readonly [from: number, to: number])[];

type Pinyin = (text: string, written: string) => readonly number[] | null;

let pinyin: Pinyin | undefined;
let spell: ((text: string) => string) | undefined;
let loading: Promise<void> | undefined;

/** Makes Chinese found by its sound: pinyin, initials, or both mixed. The dictionary is large and comes on demand. */
export function learnPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then(({ match, pinyin: sound }) => {
    spell = (text) => sound(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
    pinyin = (text, written) => match(text, written, { continuous: true });
  });
  return loading;
}

/** Chinese written in letters, a syllable a word, once the dictionary is read; any other text as it is. */
export const spelled = (text: string): string => (spell && HAN.test(text) ? spell(text) : text);

const HAN = /\p{Script=Han}/u;

/** The positions next to each other as parts. */
function partsOf(positions: readonly number[]): Parts {
  const parts: [number, number][] = [];
  for (const at of positions) {
    const last = parts.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else parts.push([at, at + 1]);
  }
  return parts;
}

/** Where a text holds what was written, by its letters or by its sound; null where it does not. Nothing written is in every text. */
export function findIn(text: string, written: string): Parts | null {
  const wanted = written.trim().toLowerCase();
  if (wanted === '') return [];
  const at = text.toLowerCase().indexOf(wanted);
  if (at >= 0) return [[at, at + wanted.length]];
  if (!pinyin || !HAN.test(text) || !/^[a-z\s']+$/.test(wanted)) return null;
  const positions = pinyin(text, wanted.replaceAll(/[\s']/g, ''));
  return positions === null ? null : partsOf(positions);
}
