import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { placeOn } from './trail.js';
import { useTrail } from './use-trail.js';
import css from './record.module.css';

/** To the record before and after, in the order of the list one came from. */
export function Stepper({ module, id }: { readonly module: string; readonly id: string }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const navigate = useNavigate();
  const trail = useTrail(module, id);
  if (!trail) return null;
  const { at, total, before, after } = placeOn(trail, id);
  const go = (record: string | undefined) =>
    record
      ? void navigate({
          to: '/m/$module/$record',
          params: { module, record },
          search: (now) => keepTab(now),
          replace: true,
        })
      : undefined;
  return (
    <nav className={css['stepper']} aria-label={t('record.step.label')}>
      <Button
        type="text"
        icon={<ChevronUp size={16} aria-hidden />}
        aria-label={t('record.step.before')}
        disabled={!before}
        onClick={() => go(before)}
      />
      <span className="num">
        {formatNumber(at, locale)} / {formatNumber(total, locale)}
      </span>
      <Button
        type="text"
        icon={<ChevronDown size={16} aria-hidden />}
        aria-label={t('record.step.after')}
        disabled={!after}
        onClick={() => go(after)}
      />
    </nav>
  );
}

const keepTab = ({ tab }: { readonly tab?: string }) => (tab ? { tab } : {});
