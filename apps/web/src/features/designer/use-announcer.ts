import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutDocument } from '@mokuai/definition';
import type { Mark } from './canvas/carried.js';
import { useLocalText } from './use-local-text.js';

/** What is said aloud on the canvas, and the words for places on it. */
export function useAnnouncer(tabs: LayoutDocument['tabs']) {
  const { t } = useTranslation();
  const say = useLocalText();
  const [said, tell] = useState('');
  const placeWords = useCallback(
    (mark: Mark): string => {
      const tab = say(
        tabs[mark.tab]?.label,
        mark.tab === 0 ? t('designer.details') : t('designer.tabN', { n: mark.tab + 1 }),
      );
      if (mark.kind === 'tab') return tab;
      if (mark.kind === 'section') return t('carry.gap', { number: mark.section + 1, tab });
      const section = tabs[mark.tab]?.sections[mark.section];
      const among = { number: mark.index + 1, section: say(section?.label, t('designer.untitledSection')), tab };
      return t('carry.place', among);
    },
    [t, say, tabs],
  );
  return { said, tell, placeWords };
}
