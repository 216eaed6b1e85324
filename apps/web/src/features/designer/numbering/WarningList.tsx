import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RuleWarning } from './warnings.js';
import css from './numbering.module.css';

const SIGNS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

interface WarningListProps {
  readonly warnings: readonly RuleWarning[];
  readonly labelOf: (field: string) => string;
}

/** What an admin should know of a rule before it is published. */
export function WarningList({ warnings, labelOf }: WarningListProps) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <ul className={css['warnings']} aria-label={t('numbers.warnings')}>
      {warnings.map(({ code, tone, values }) => {
        const Sign = SIGNS[tone];
        const field = values?.['field'];
        const words = typeof field === 'string' ? { ...values, field: labelOf(field) } : values;
        return (
          <li key={code + JSON.stringify(values)} data-tone={tone}>
            <Sign size={16} aria-hidden />
            <div>
              <strong>{t(`numbers.warning.${code}.title`, words)}</strong>
              <p>{t(`numbers.warning.${code}.detail`, words)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
