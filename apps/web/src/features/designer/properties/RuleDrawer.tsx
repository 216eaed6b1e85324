import { Drawer, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { ValidationRule } from '@mokuai/definition';
import { textIn, LOCALES, type Locale } from '@mokuai/kernel';
import { FilterEditor } from '../../../ui/filter/FilterEditor.js';
import { withWords } from '../use-local-text.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Words } from './Words.js';
import css from '../designer.module.css';
import own from './conditions.module.css';

interface RuleDrawerProps {
  readonly name: string;
  readonly rule: ValidationRule | undefined;
  readonly module: EffectiveModule;
  readonly onSave: (rule: ValidationRule) => void;
  readonly onClose: () => void;
}

/** Says when a record is refused, with what words, and at which field. */
export function RuleDrawer({ name, rule, module, onSave, onClose }: RuleDrawerProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [language, setLanguage] = useState(i18n.language as Locale);
  const [message, setMessage] = useState(rule?.message);
  const [field, setField] = useState(rule?.field);
  const [lacking, setLacking] = useState(false);
  const isSaid = LOCALES.some((locale) => textIn(message, locale).trim() !== '');
  return (
    <Drawer open onClose={onClose} size={720} title={t(rule ? 'conditions.rule' : 'conditions.newRule')}>
      <div className={own['rule']}>
        <Words
          label={t('conditions.message')}
          aside={<LanguageSwitch language={language} onChoose={setLanguage} />}
          language={language}
          value={message}
          onChange={(words) => setMessage(withWords(message, language, words))}
        />
        {lacking && !isSaid ? (
          <p className={css['faultNote']} role="alert">
            {t('conditions.noMessage')}
          </p>
        ) : null}
        <div className={css['setting']}>
          <label htmlFor={`${id}-field`}>{t('conditions.atField')}</label>
          <Select
            id={`${id}-field`}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={field}
            placeholder={t('conditions.wholeRecord')}
            options={module.fields.filter((one) => !one.system).map((one) => ({ value: one.name, label: one.label }))}
            onChange={(next: string | undefined) => setField(next)}
          />
        </div>
        <div className={css['setting']}>
          <span>{t('conditions.invalidWhen')}</span>
          <FilterEditor
            module={module}
            filter={rule?.invalidWhen}
            onApply={(invalidWhen) => {
              if (!invalidWhen || message === undefined || !isSaid) return setLacking(true);
              onSave({ name, invalidWhen, message, ...(field !== undefined && { field }) });
            }}
            onCancel={onClose}
          />
        </div>
      </div>
    </Drawer>
  );
}
