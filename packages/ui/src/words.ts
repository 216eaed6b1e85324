import { createContext, useContext } from 'react';

/** What the components say of themselves, in the language on screen. */
export interface Words {
  /** In place of what is on its way. */
  readonly loading: string;
  /** Beside a password that is being typed with Caps Lock on. */
  readonly capsLock: string;
  /** Of what is put in order by keys. */
  readonly order: {
    /** How it is done. */
    readonly howTo: string;
    /** What is carried stands at place `number` of `count` now. */
    readonly at: (label: string, number: number, count: number) => string;
    /** It is put down there. */
    readonly done: (label: string, number: number, count: number) => string;
    /** It stays where it was. */
    readonly cancelled: (label: string) => string;
  };
}

const Context = createContext<Words | null>(null);

/** Gives everything below it its words. */
export const WordsProvider = Context.Provider;

/** The words of the language on screen; throws without a `WordsProvider` above. */
export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('The components of @mokuai/ui need a WordsProvider above them.');
  return words;
}
