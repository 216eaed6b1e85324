import { Button, Popover } from 'antd';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import css from './layouts.module.css';

/** Says what is amiss with the layouts of a module: pages that have none, and what stands against publishing; nothing where all is well. */
export function LayoutTroubles({ troubles }: { readonly troubles: readonly string[] }) {
  const { t } = useTranslation();
  if (troubles.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <ul className={css['troubles']}>
          {troubles.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    >
      <Button type="text" className={css['trouble'] ?? ''} icon={<TriangleAlert size={14} aria-hidden />}>
        {t('layouts.troubles', { count: troubles.length })}
      </Button>
    </Popover>
  );
}
