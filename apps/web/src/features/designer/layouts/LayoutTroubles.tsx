import { Button, Popover } from 'antd';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LayoutDocument } from '@mokuai/definition';
import type { LayoutTrouble } from './layouts.js';
import css from './layouts.module.css';

interface LayoutTroublesProps {
  readonly troubles: readonly LayoutTrouble[];
  readonly nameOf: (layout: LayoutDocument) => string;
}

/** Says which pages have no layout, or two; nothing where all is well. */
export function LayoutTroubles({ troubles, nameOf }: LayoutTroublesProps) {
  const { t } = useTranslation();
  if (troubles.length === 0) return null;
  const words = troubles.map((trouble) => {
    const page = t(`layouts.page.${trouble.page}`);
    return trouble.kind === 'none'
      ? t('layouts.none', { page })
      : t('layouts.rivals', { page, used: nameOf(trouble.used), unused: nameOf(trouble.unused) });
  });
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <ul className={css['troubles']}>
          {words.map((line) => (
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
