import { useTranslation } from 'react-i18next';
import { textIn, type Locale, type LocalText } from '@mokuai/kernel';

const MOST = 60;
const isText = (value: unknown): value is LocalText =>
  typeof value === 'object' && value !== null && ('en' in value || 'zh-CN' in value);

/** Says a value of a definition in few words. */
export function useSaid(): (value: unknown) => string {
  const { t, i18n } = useTranslation();
  const plain = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no');
    if (isText(value)) return textIn(value, i18n.language as Locale);
    if (Array.isArray(value)) return value.map(plain).join(t('list.comma'));
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  };
  return (value) => {
    const words = plain(value);
    return words.length > MOST ? `${words.slice(0, MOST)}…` : words;
  };
}
