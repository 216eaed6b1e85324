import { Button, Checkbox, Popover } from 'antd';
import { Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LayoutButton } from '@mokuai/definition';
import { offeredAt, spotsFor, spotsOfButton } from '../state/buttons.js';
import css from './buttons.module.css';

interface ButtonSpotsProps {
  readonly button: LayoutButton;
  readonly label: string;
  readonly onChange: (button: LayoutButton) => void;
}

/** Where a button is offered: on the record, at rows of lists, for the records that are chosen there. */
export function ButtonSpots({ button, label, onChange }: ButtonSpotsProps) {
  const { t } = useTranslation();
  const possible = spotsFor(button);
  const chosen = spotsOfButton(button);
  const words = t('layouts.buttons.on.of', { label });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('layouts.buttons.on.title')}
      content={
        <div className={css['spots']} role="group" aria-label={words}>
          {(['record', 'row', 'bulk'] as const)
            .filter((spot) => possible.includes(spot))
            .map((spot) => (
              <Checkbox
                key={spot}
                checked={chosen.includes(spot)}
                disabled={chosen.length === 1 && chosen[0] === spot}
                onChange={({ target }) =>
                  onChange(offeredAt(button, target.checked ? [...chosen, spot] : chosen.filter((one) => one !== spot)))
                }
              >
                {t(`layouts.buttons.on.${spot}`)}
              </Checkbox>
            ))}
          {possible.includes('bulk') ? null : <small>{t('layouts.buttons.on.one')}</small>}
        </div>
      }
    >
      <Button
        type="text"
        size="small"
        icon={<Rows3 size={14} aria-hidden />}
        aria-label={words}
        title={chosen.map((spot) => t(`layouts.buttons.on.${spot}`)).join(t('list.comma'))}
      />
    </Popover>
  );
}
