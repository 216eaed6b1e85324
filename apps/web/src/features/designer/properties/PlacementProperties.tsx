import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { changePlacement, placeOf, setSpan } from '../state/design.js';
import { LayoutCondition } from './LayoutCondition.js';
import type { PartProps } from './PropertiesPanel.js';
import css from '../designer.module.css';
import own from './conditions.module.css';

/** How a field stands in its section: over how many columns, behind how much room, and when at all. */
export function PlacementProperties({ design, name, onChange }: PartProps & { readonly name: string }) {
  const { t } = useTranslation();
  const place = placeOf(design, name);
  const section = place && design.layout.tabs[place.tab]?.sections[place.section];
  const placed = place && section?.fields[place.index];
  if (!section || !placed) return null;
  const columns = section.columns ?? 2;
  return (
    <>
      {columns > 1 ? (
        <>
          <div className={css['setting']}>
            <span className={css['settingLabel']}>{t('designer.widthOf')}</span>
            <Segmented
              block
              aria-label={t('designer.widthOf')}
              value={Math.min(placed.span ?? 1, columns)}
              options={Array.from({ length: columns }, (_, i) => ({
                value: i + 1,
                label: i + 1 === columns ? t('designer.wholeRow') : t('designer.columns', { count: i + 1 }),
              }))}
              onChange={(span) => onChange(setSpan(design, name, span as 1 | 2 | 3 | 4))}
            />
          </div>
          <div className={css['setting']}>
            <span className={css['settingLabel']}>{t('layouts.gap')}</span>
            <Segmented
              block
              aria-label={t('layouts.gap')}
              value={Math.min(placed.gap ?? 0, columns - 1)}
              options={Array.from({ length: columns }, (_, i) => ({
                value: i,
                label: i === 0 ? t('layouts.noGap') : t('designer.columns', { count: i }),
              }))}
              onChange={(gap) =>
                onChange(changePlacement(design, name, { gap: gap === 0 ? undefined : (gap as 1 | 2 | 3) }))
              }
            />
          </div>
        </>
      ) : null}
      <section className={own['section']} aria-label={t('layouts.here')}>
        <h3>{t('layouts.here')}</h3>
        <LayoutCondition
          module={design.module}
          about={name}
          when={placed.visibleWhen}
          onChange={(visibleWhen) => onChange(changePlacement(design, name, { visibleWhen }))}
        />
        <p>{t('layouts.hidesOnly')}</p>
      </section>
    </>
  );
}
