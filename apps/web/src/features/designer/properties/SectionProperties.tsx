import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelAfter } from '../state/auto-name.js';
import { changeSection, NEW_SECTION } from '../state/design.js';
import type { PartProps } from './PropertiesPanel.js';
import { Words } from './Words.js';
import css from '../designer.module.css';

interface SectionPropertiesProps extends PartProps {
  readonly tab: number;
  readonly section: number;
}

/** A section of the form: its heading and columns. */
export function SectionProperties({ design, language, languages, onChange, tab, section }: SectionPropertiesProps) {
  const { t } = useTranslation();
  const one = design.layout.tabs[tab]?.sections[section];
  return (
    <>
      <Words
        label={t('designer.label')}
        aside={languages}
        language={language}
        value={one?.label}
        onChange={(words) =>
          onChange(
            changeSection(design, tab, section, { label: labelAfter(one?.label, NEW_SECTION, language, words) }),
            `section:${tab}:${section}:${language}`,
          )
        }
      />
      <div className={css['setting']}>
        <span className={css['settingLabel']}>{t('designer.columnCount')}</span>
        <Segmented
          block
          aria-label={t('designer.columnCount')}
          value={one?.columns ?? 2}
          options={([1, 2, 3] as const).map((count) => ({ value: count, label: t('designer.columns', { count }) }))}
          onChange={(columns) => onChange(changeSection(design, tab, section, { columns }))}
        />
      </div>
    </>
  );
}
