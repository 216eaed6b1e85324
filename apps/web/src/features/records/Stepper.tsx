import { Button } from 'antd';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { Place } from './use-trail.js';
import css from './record.module.css';

interface StepperProps {
  /** Where the record stands in its list; nothing is shown where that is not known. */
  readonly place: Place | undefined;
  readonly onGo: (record: string) => void;
}

/** To the record before and after, in the order of the list one came from. */
export function Stepper({ place, onGo }: StepperProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  if (!place) return null;
  const { at, total, before, after, awaits } = place;
  return (
    <nav className={css['stepper']} aria-label={t('record.step.label')}>
      <Button
        type="text"
        icon={<ChevronUp size={16} aria-hidden />}
        aria-label={t('record.step.before')}
        disabled={!before}
        loading={awaits.before}
        onClick={() => before && onGo(before)}
      />
      <span className="num">
        {formatNumber(at, locale)} / {formatNumber(total, locale)}
      </span>
      <Button
        type="text"
        icon={<ChevronDown size={16} aria-hidden />}
        aria-label={t('record.step.after')}
        disabled={!after}
        loading={awaits.after}
        onClick={() => after && onGo(after)}
      />
    </nav>
  );
}
