import tokens from './tokens.json' with { type: 'json' };

export type Hue = keyof typeof tokens.picklist;

/** The names an admin may give a colour by. */
export const HUES = Object.keys(tokens.picklist) as Hue[];

export const isHue = (name: unknown): name is Hue => typeof name === 'string' && name in tokens.picklist;

/** A steady hue for whatever has none of its own (a person, a company), from its id or name. */
export function hueOf(key: string): Hue {
  let sum = 0;
  for (const char of key) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return HUES[1 + (sum % (HUES.length - 1))] ?? 'blue';
}
