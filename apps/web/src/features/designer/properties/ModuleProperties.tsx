import { Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, ICONS } from '@mokuai/ui';
import { useLocalText, withWords } from '../use-local-text.js';
import type { PartProps } from './PropertiesPanel.js';
import { RuleList } from './RuleList.js';
import { Words } from './Words.js';
import css from '../designer.module.css';

/** The module itself: words, icon, title field, rules. */
export function ModuleProperties(props: PartProps) {
  const { design, language, languages, onChange } = props;
  const { t } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const { module } = design;
  const set = (change: Partial<typeof module>, key: string): void =>
    onChange({ ...design, module: { ...module, ...change } }, `module.${key}.${language}`);
  const fields = module.fields.map((field) => ({ value: field.name, label: say(field.label, field.name) }));
  return (
    <>
      <Words
        label={t('designer.label')}
        aside={languages}
        language={language}
        value={module.label}
        onChange={(words) => set({ label: withWords(module.label, language, words) }, 'label')}
      />
      <Words
        label={t('designer.plural')}
        language={language}
        value={module.plural}
        onChange={(words) => set({ plural: withWords(module.plural, language, words) }, 'plural')}
      />
      <div className={css['setting']}>
        <label htmlFor={`${id}-name`}>{t('designer.moduleName')}</label>
        <Input id={`${id}-name`} value={module.name} disabled className={css['mono'] ?? ''} />
      </div>
      <div className={css['setting']}>
        <label htmlFor={`${id}-icon`}>{t('designer.icon')}</label>
        <Select
          id={`${id}-icon`}
          showSearch
          allowClear={{ label: t('action.clear') }}
          value={module.icon}
          options={Object.keys(ICONS).map((name) => ({ value: name, label: name }))}
          optionRender={(option) => (
            <span className={css['hue']}>
              <Icon name={String(option.value)} size={14} /> {option.label}
            </span>
          )}
          onChange={(icon: string | undefined) => {
            const { icon: _gone, ...rest } = module;
            onChange({ ...design, module: icon ? { ...rest, icon } : rest });
          }}
        />
      </div>
      <div className={css['setting']}>
        <label htmlFor={`${id}-title`}>{t('designer.titleField')}</label>
        <Select
          id={`${id}-title`}
          value={module.titleField}
          options={fields}
          onChange={(titleField: string) => onChange({ ...design, module: { ...module, titleField } })}
        />
        <small>{t('designer.titleFieldHelp')}</small>
      </div>
      <RuleList {...props} />
    </>
  );
}
