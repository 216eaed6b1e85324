import { useTranslation } from 'react-i18next';
import { DAYS, isCounted, isPeriod } from './period.js';

/** A period in words. */
export function PeriodWords({ value }: { readonly value: unknown }) {
  const { t } = useTranslation();
  if (!isPeriod(value)) return null;
  return (
    <>
      {isCounted(value.relative)
        ? t(`period.${value.relative}_words`, { count: value.n ?? DAYS })
        : t(`period.${value.relative}`)}
    </>
  );
}
