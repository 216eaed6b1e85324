import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

let spoken: { readonly language: string; readonly t: TFunction } | undefined;

function current(): TFunction {
  const { language } = i18next;
  if (spoken?.language !== language) spoken = { language, t: i18next.getFixedT(language) };
  return spoken.t;
}

function follow(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/**
 * The words of the current language. Does for cells and rows, of which a scrolled list draws hundreds a second, what
 * `useTranslation` does at twenty times the price: that copies the whole i18next for each component that is drawn.
 */
export const useWords = (): TFunction => useSyncExternalStore(follow, current);
