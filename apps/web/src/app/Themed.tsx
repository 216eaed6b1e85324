import { Provider as MotionProvider } from '@rc-component/motion';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { CircleX } from 'lucide-react';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdTheme, applyTokens, useMedia, usePhone, WordsProvider, type Mode, type Words } from '@mokuai/ui';
import { usePreferences } from '../lib/preferences.js';

/** Theme, density and the components' words, from the preferences. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { theme, locale, density } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const mode: Mode = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  const phone = usePhone();
  // Stilled by CSS alone, menus would wait for the end of a motion that never runs; by antd's own switch, all is made anew.
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const config = useMemo(() => antdTheme(mode, phone), [mode, phone]);
  useLayoutEffect(() => {
    applyTokens(mode, document.documentElement);
    document.documentElement.dataset['density'] = density;
  }, [mode, density]);
  const words = useMemo(
    (): Words => ({
      loading: t('state.loading'),
      capsLock: t('signIn.caps'),
      order: {
        howTo: t('order.howTo'),
        at: (label, number, count) => t('order.at', { label, number, count }),
        done: (label, number, count) => t('order.done', { label, number, count }),
        cancelled: (label) => t('order.cancelled', { label }),
      },
    }),
    [t],
  );
  // The component's own sign is called by the name of its picture.
  const dates = useMemo(
    () => ({ allowClear: { clearIcon: <CircleX size={14} role="img" aria-label={t('action.clear')} /> } }),
    [t],
  );
  return (
    <ConfigProvider
      theme={config}
      locale={locale === 'en' ? en : zh}
      button={{ autoInsertSpace: false }}
      datePicker={dates}
    >
      <MotionProvider motion={!still}>
        <WordsProvider value={words}>{children}</WordsProvider>
      </MotionProvider>
    </ConfigProvider>
  );
}
