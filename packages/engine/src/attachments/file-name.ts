/** Characters of a name that are kept. */
export const MAX_NAME = 180;

/**
 * What a file is called: the last part of a path, without characters that nobody sees or that turn the reading direction,
 * in one form of Unicode, cut before its ending where it is too long. Empty where nothing is left.
 */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const letters = [...name];
  if (letters.length <= MAX_NAME) return name;
  const ending = endingOf(name);
  const tail = ending === '' ? '' : `.${ending}`;
  return letters.slice(0, MAX_NAME - tail.length).join('') + tail;
}

/** The ending of a name in small letters, without the dot; empty where it has none. */
export const endingOf = (name: string): string => /[^.]\.([\p{L}\p{N}]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
