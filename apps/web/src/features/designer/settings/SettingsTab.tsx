import { Segmented, Select, Switch } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { useFaults } from '../data/use-faults.js';
import { LanguageSwitch } from '../properties/LanguageSwitch.js';
import { Words } from '../properties/Words.js';
import { IconSelect } from '../studio/IconSelect.js';
import { draftModule } from '../tabs/draft-module.js';
import { FaultList } from '../tabs/FaultList.js';
import { Sheet } from '../tabs/Sheet.js';
import type { TabProps } from '../tabs/tab.js';
import { useLocalText, withWords, withWordsOrNone } from '../use-local-text.js';
import { DuplicateRules } from './DuplicateRules.js';
import { replaced, withSearched, withSetting } from './module-settings.js';
import { UniqueGroups } from './UniqueGroups.js';
import tabs from '../tabs/tabs.module.css';
import css from '../designer.module.css';
import own from './settings.module.css';

const PARTS = ['history', 'comments', 'attachments'] as const;

/** What holds for a module as a whole: what it is called, how its records are found, what they have, what tells them apart. */
export function SettingsTab({ session, module }: TabProps) {
  const { t, i18n } = useTranslation();
  const say = useLocalText();
  const id = useId();
  const faultsOf = useFaults(session);
  const types = useFieldTypeCode();
  const locale = i18n.language as Locale;
  const [language, setLanguage] = useState(locale);
  const described = useMemo(() => draftModule(types, module, locale), [types, module, locale]);
  const put = (next: ModuleDocument, key?: string): void => session.put(next, key && `settings.${key}.${language}`);
  const set = <K extends keyof ModuleDocument>(key: K, value: ModuleDocument[K] | undefined, typed = false): void =>
    put(withSetting(module, key, value), typed ? key : undefined);
  const labelled = ({ name, label }: ModuleDocument['fields'][number]) => ({ value: name, label: say(label, name) });
  const searchable = module.fields.filter((field) => {
    const type = types.fieldType(field.type);
    if (!type || field.name === module.titleField) return false;
    return field.searchable || (type.choices === undefined && type.column(field).type === 'text');
  });
  return (
    <div className={`${tabs['page']} scroll`}>
      <FaultList faults={faultsOf('module', module.name)} />
      <Sheet title={t('settings.module')} actions={<LanguageSwitch language={language} onChoose={setLanguage} />}>
        <div className={own['grid']}>
          <Words
            label={t('designer.label')}
            language={language}
            value={module.label}
            onChange={(words) => set('label', withWords(module.label, language, words), true)}
          />
          <Words
            label={t('designer.plural')}
            language={language}
            value={module.plural}
            onChange={(words) => set('plural', withWordsOrNone(module.plural, language, words), true)}
          />
          <div className={css['setting']}>
            <label htmlFor={`${id}-icon`}>{t('designer.icon')}</label>
            <IconSelect id={`${id}-icon`} value={module.icon} onChange={(icon) => set('icon', icon)} />
          </div>
          <div className={css['setting']}>
            <label htmlFor={`${id}-title`}>{t('designer.titleField')}</label>
            <Select
              id={`${id}-title`}
              value={module.titleField}
              options={module.fields.map(labelled)}
              onChange={(titleField: string) => set('titleField', titleField)}
            />
            <small>{t('designer.titleFieldHelp')}</small>
          </div>
          <div className={own['wide']}>
            <Words
              multiline
              label={t('settings.description')}
              language={language}
              value={module.description}
              onChange={(words) => set('description', withWordsOrNone(module.description, language, words), true)}
            />
          </div>
        </div>
      </Sheet>
      <Sheet title={t('settings.search')} detail={t('settings.searchHelp')}>
        <div className={css['setting']}>
          <label htmlFor={`${id}-search`}>{t('settings.searched')}</label>
          <Select
            id={`${id}-search`}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            prefix={
              <span className={own['title']}>
                {say(module.fields.find(({ name }) => name === module.titleField)?.label, module.titleField)}
              </span>
            }
            value={searchable.filter((field) => field.searchable).map(({ name }) => name)}
            options={searchable.map(labelled)}
            onChange={(names: string[]) => put(withSearched(module, names))}
          />
        </div>
      </Sheet>
      <Sheet title={t('settings.records')}>
        <div className={css['setting']}>
          <span className={css['settingLabel']}>{t('settings.defaultOwner')}</span>
          <Segmented
            aria-label={t('settings.defaultOwner')}
            className={own['choice'] ?? ''}
            value={module.defaultOwner ?? 'creator'}
            options={(['creator', 'none'] as const).map((value) => ({ value, label: t(`settings.owner.${value}`) }))}
            onChange={(owner) => set('defaultOwner', owner === 'none' ? 'none' : undefined)}
          />
          <small>{t(`settings.ownerHelp.${module.defaultOwner ?? 'creator'}`)}</small>
        </div>
        {PARTS.map((part) => (
          <div key={part} className={css['flag']}>
            <span>
              <label htmlFor={`${id}-${part}`}>{t(`settings.part.${part}`)}</label>
              <small id={`${id}-${part}-note`}>{t(`settings.partHelp.${part}`)}</small>
            </span>
            <Switch
              id={`${id}-${part}`}
              aria-describedby={`${id}-${part}-note`}
              checked={module[part] !== false}
              onChange={(on) => set(part, on ? undefined : false)}
            />
          </div>
        ))}
      </Sheet>
      <Sheet title={t('settings.unique')} detail={t('settings.uniqueHelp')}>
        <UniqueGroups
          groups={module.unique ?? []}
          fields={module.fields.filter((field) => types.fieldType(field.type)?.indexable).map(labelled)}
          onChange={(at, group) => set('unique', replaced(module.unique ?? [], at, group))}
        />
      </Sheet>
      <Sheet title={t('settings.duplicates')} detail={t('settings.duplicatesHelp')}>
        <DuplicateRules
          module={module}
          described={described}
          types={types}
          language={language}
          onChange={(at, rule, key) =>
            put(
              withSetting(module, 'duplicateRules', replaced(module.duplicateRules ?? [], at, rule)),
              key && `rule.${at}.${key}`,
            )
          }
        />
      </Sheet>
    </div>
  );
}
