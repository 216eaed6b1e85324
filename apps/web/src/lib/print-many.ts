/** So many records are printed at once: more would keep a browser busy for long, and a printer too. */
export const MOST_PRINTED = 50;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The records that an address says are to be printed, each once; what is none is left out. */
export const idsToPrint = (text: string): readonly string[] => [
  ...new Set(text.split(',').filter((id) => ID.test(id))),
];

/** The chosen records in the order of the list, behind them those that it does not show now. */
export function inListOrder(chosen: ReadonlySet<string>, rows: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set([...rows.map(({ id }) => id).filter((id) => chosen.has(id)), ...chosen])];
}
