import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences, type Preferences } from '../../lib/preferences.js';
import { changeDensity } from '../../lib/session.js';
import { LazyDropdown } from '../../ui/LazyDropdown.js';

const DENSITIES: readonly Preferences['density'][] = ['compact', 'default', 'comfortable'];

/** How high the rows are, on every list of this user. */
export function DensityMenu() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { density } = usePreferences();
  return (
    <LazyDropdown
      placement="bottomRight"
      menu={{
        selectable: true,
        selectedKeys: [density],
        items: DENSITIES.map((key) => ({ key, label: t(`density.${key}`) })),
        onClick: ({ key }) => void changeDensity(client, key as Preferences['density']),
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<Rows3 size={14} aria-hidden />}
        title={t('user.density')}
        aria-label={t('list.density', { name: t(`density.${density}`) })}
      />
    </LazyDropdown>
  );
}
