import { Segmented, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { labelAfter } from '../state/auto-name.js';
import { changeSection, NEW_SECTION } from '../state/design.js';
import { withWordsOrNone } from '../use-local-text.js';
import { LayoutCondition } from './LayoutCondition.js';
import { SectionNote } from './SectionNote.js';
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
  const id = useId();
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
      <SectionNote
        note={one?.note}
        language={language}
        onChange={(note, isTyping) =>
          onChange(
            changeSection(design, tab, section, { note }),
            isTyping ? `section-note:${tab}:${section}:${language}` : undefined,
          )
        }
      />
      <Words
        label={t('layouts.sectionHelp')}
        language={language}
        multiline
        value={one?.help}
        onChange={(words) =>
          onChange(
            changeSection(design, tab, section, { help: withWordsOrNone(one?.help, language, words) }),
            `section-help:${tab}:${section}:${language}`,
          )
        }
      />
      <div className={css['setting']}>
        <span className={css['settingLabel']}>{t('designer.columnCount')}</span>
        <Segmented
          block
          aria-label={t('designer.columnCount')}
          value={one?.columns ?? 2}
          options={([1, 2, 3, 4] as const).map((count) => ({ value: count, label: count }))}
          onChange={(columns) => onChange(changeSection(design, tab, section, { columns }))}
        />
      </div>
      <div className={css['flag']}>
        <span>
          <label htmlFor={id}>{t('layouts.collapsed')}</label>
          <small>{t('layouts.collapsedHelp')}</small>
        </span>
        <Switch
          id={id}
          checked={one?.collapsed === true}
          onChange={(on) => onChange(changeSection(design, tab, section, { collapsed: on || undefined }))}
        />
      </div>
      <LayoutCondition
        module={design.module}
        when={one?.visibleWhen}
        onChange={(visibleWhen) => onChange(changeSection(design, tab, section, { visibleWhen }))}
      />
      <p className={css['note']}>{t('layouts.hidesOnly')}</p>
    </>
  );
}
