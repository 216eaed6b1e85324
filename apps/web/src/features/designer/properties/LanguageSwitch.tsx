import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';

interface LanguageSwitchProps {
  readonly language: Locale;
  readonly onChoose: (language: Locale) => void;
}

/** In which language the admin's words are shown and typed. */
export function LanguageSwitch({ language, onChoose }: LanguageSwitchProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      size="small"
      aria-label={t('designer.wordsLanguage')}
      value={language}
      onChange={onChoose}
      options={[
        { value: 'zh-CN', label: t('designer.language.zh') },
        { value: 'en', label: t('designer.language.en') },
      ]}
    />
  );
}
