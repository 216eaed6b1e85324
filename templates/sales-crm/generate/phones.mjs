/**
 * Telephone numbers nobody has: ranges that regulators keep for fiction (Ofcom, the Bundesnetzagentur, Arcep, the North American
 * 555-01xx, ACMA) and, in China, which keeps none, prefixes that are given to no network: mobile 160, local numbers in 9.
 */
const FIXED = {
  London: (n) => `+44 20 7946 0${n(3)}`,
  Edinburgh: (n) => `+44 131 496 0${n(3)}`,
  Leeds: (n) => `+44 113 496 0${n(3)}`,
  Manchester: (n) => `+44 161 496 0${n(3)}`,
  Bristol: (n) => `+44 117 496 0${n(3)}`,
  Birmingham: (n) => `+44 121 496 0${n(3)}`,
  Hamburg: (n) => `+49 40 66969 ${n(3)}`,
  Köln: (n) => `+49 221 4710 ${n(3)}`,
  München: (n) => `+49 89 99998 ${n(3)}`,
  Berlin: (n) => `+49 30 23125 ${n(3)}`,
  Frankfurt: (n) => `+49 69 90009 ${n(3)}`,
  Paris: (n) => `+33 1 99 00 ${n(2)} ${n(2)}`,
  Chicago: (n) => `+1 312-555-01${n(2)}`,
  Boston: (n) => `+1 617-555-01${n(2)}`,
  Denver: (n) => `+1 303-555-01${n(2)}`,
  Seattle: (n) => `+1 206-555-01${n(2)}`,
  Austin: (n) => `+1 512-555-01${n(2)}`,
  Sydney: (n) => `+61 2 5550 ${n(4)}`,
  Melbourne: (n) => `+61 3 5550 ${n(4)}`,
  Brisbane: (n) => `+61 7 5550 ${n(4)}`,
  Perth: (n) => `+61 8 5550 ${n(4)}`,
};

const MOBILE = {
  CN: (n) => `+86 160 ${n(4)} ${n(4)}`,
  GB: (n) => `+44 7700 900${n(3)}`,
  DE: (n) => `+49 171 39200${n(2)}`,
  FR: (n) => `+33 6 39 98 ${n(2)} ${n(2)}`,
  AU: (n) => `+61 491 570 ${n(3)}`,
};

export const fixedLine = (random, { city, code }) =>
  code ? `+86 ${code} 9${random.digits(3)} ${random.digits(4)}` : FIXED[city](random.digits);

export const mobile = (random, { country, city }) => (MOBILE[country] ?? FIXED[city])(random.digits);
