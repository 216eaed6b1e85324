import { useTranslation } from 'react-i18next';
import type { EffectiveView } from '@mokuai/contract';
import css from './lists.module.css';

interface ViewTabsProps {
  readonly views: readonly EffectiveView[];
  readonly active: string;
  readonly onChoose: (name: string) => void;
}

/** The module's views; arrow keys go from one to the next. */
export function ViewTabs({ views, active, onChoose }: ViewTabsProps) {
  const { t } = useTranslation();
  const step = (event: React.KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const index = views.findIndex((v) => v.name === active);
    const next = views[(index + by + views.length) % views.length];
    if (!next) return;
    onChoose(next.name);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]');
    tabs[views.indexOf(next)]?.focus();
  };
  return (
    <div className={`${css['tabs']} scroll`} role="tablist" aria-label={t('list.views')} onKeyDown={step}>
      {views.map((view) => (
        <button
          key={view.name}
          type="button"
          role="tab"
          className={css['tab']}
          aria-selected={view.name === active}
          tabIndex={view.name === active ? 0 : -1}
          onClick={() => onChoose(view.name)}
        >
          {view.label}
        </button>
      ))}
    </div>
  );
}
