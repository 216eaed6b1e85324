import { App, ConfigProvider, Segmented } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { antdTheme, applyTokens, WordsProvider, type Mode, type Words } from '@mokuai/ui';
import { speak } from '../src/lib/i18n.js';
import { DENSITIES } from '../src/lib/preferences.js';
import { Specimens } from './Specimens.js';
import css from './gallery.module.css';

/** Every shared component in its states, light beside dark; for developers, and in no build of the product. */
export function Gallery() {
  const { t } = useTranslation();
  const [locale, setLocale] = useState<Locale>('zh-CN');
  const [density, setDensity] = useState<(typeof DENSITIES)[number]>('default');
  useLayoutEffect(() => {
    applyTokens('light', document.documentElement);
    document.documentElement.dataset['density'] = density;
  }, [density]);
  return (
    <>
      <header className={css['bar']}>
        <Segmented<Locale>
          value={locale}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(next) => void speak(next).then(() => setLocale(next))}
        />
        <Segmented
          value={density}
          options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
          onChange={setDensity}
        />
      </header>
      <main className={css['modes']} key={locale}>
        <InMode mode="light" locale={locale} />
        <InMode mode="dark" locale={locale} />
      </main>
    </>
  );
}

/** The same components under one look, with the tokens on the part of the page that holds them. */
function InMode({ mode, locale }: { readonly mode: Mode; readonly locale: Locale }) {
  const { t } = useTranslation();
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (part.current) applyTokens(mode, part.current);
  }, [mode]);
  const config = useMemo(() => antdTheme(mode, false), [mode]);
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
  return (
    <ConfigProvider
      theme={config}
      locale={locale === 'en' ? en : zh}
      button={{ autoInsertSpace: false }}
      getPopupContainer={() => part.current ?? document.body}
    >
      <WordsProvider value={words}>
        <section ref={part} className={css['mode']} aria-label={t(`theme.${mode}`)}>
          <App>
            <Specimens mode={mode} locale={locale} />
          </App>
        </section>
      </WordsProvider>
    </ConfigProvider>
  );
}
