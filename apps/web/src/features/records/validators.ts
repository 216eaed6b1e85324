import type { NamedFault } from '../../lib/fault-words.js';
import type { Values } from './record-values.js';

/** The module that the server compiled of a module's input schemas. */
export interface Validators {
  readonly create: (data: Values) => readonly NamedFault[];
  readonly update: (data: Values) => readonly NamedFault[];
}

const NONE: Validators = { create: () => [], update: () => [] };
const known = new Map<string, Promise<Validators>>();

/** Loads the validators at an address, once. Where they cannot be had, nothing is found here and the server decides. */
export function validatorsAt(address: string): Promise<Validators> {
  let loading = known.get(address);
  if (!loading) {
    loading = (import(/* @vite-ignore */ address) as Promise<Validators>).catch(() => {
      known.delete(address);
      return NONE;
    });
    known.set(address, loading);
  }
  return loading;
}
