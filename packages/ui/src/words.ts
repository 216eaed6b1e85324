import { createContext, useContext } from 'react';

/** What the components say of themselves, in the language on screen. */
export interface Words {
  /** In place of what is on its way. */
  readonly loading: string;
  /** Beside a password that is being typed with Caps Lock on. */
  readonly capsLock: string;
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
