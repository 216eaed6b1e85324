const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

/** A person's letters: of a Chinese name the last characters, one where there is little room; of others the initials. */
export function initials(name: string, room: 'little' | 'enough'): string {
  const trimmed = name.trim();
  const han = [...trimmed].filter((c) => HAN.test(c));
  if (han.length > 0) return han.slice(room === 'enough' ? -2 : -1).join('');
  return letters(trimmed, 2);
}

/** The one letter of a thing: the first of its name. */
export const firstLetter = (name: string): string => letters(name.trim(), 1);

const letters = (name: string, count: number): string =>
  name
    .split(/[\s.@_-]+/)
    .filter(Boolean)
    .slice(0, count)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
