import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { usePreferences } from '../lib/preferences.js';
import { useMedia, usePhone } from '../lib/use-media.js';
import { antdTheme, applyTokens, type Mode } from '../theme/theme.js';

/** Theme, density and the component library's words, from the preferences. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { theme, locale, density } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const mode: Mode = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  const phone = usePhone();
  const config = useMemo(() => antdTheme(mode, phone), [mode, phone]);
  useLayoutEffect(() => {
    applyTokens(mode, document.documentElement);
    document.documentElement.dataset['density'] = density;
  }, [mode, density]);
  return (
    <ConfigProvider theme={config} locale={locale === 'en' ? en : zh} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
