import { useTranslation } from 'react-i18next';

/** What a kind of trigger is called; its type, for one this client does not know yet. */
export function useTriggerName(): (type: string) => string {
  const { t, i18n } = useTranslation();
  return (type) => {
    const key = `flows.trigger.type.${type}`;
    return i18n.exists(key) ? t(key) : type;
  };
}
