import { Button } from 'antd';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

interface TabsOpenerProps extends ComponentProps<typeof Button> {
  /** What the present view is called. */
  readonly view: string;
}

/** Opens the menu of the tabs of views. It is there before the menu is. */
export function TabsOpener({ view, ...button }: TabsOpenerProps) {
  const { t } = useTranslation();
  const label = t('list.tabsMenu', { label: view });
  return (
    <Button
      {...button}
      type="text"
      size="small"
      icon={<ChevronDown size={14} aria-hidden />}
      aria-label={label}
      aria-haspopup="menu"
      title={label}
    />
  );
}
