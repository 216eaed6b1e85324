import { InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { OptionTag } from '@mokuai/ui';
import { useFieldTypeCode } from '../data/field-type-code.js';
import type { ModuleDesign } from '../state/design.js';
import { stageOf, withEnds, withPath, withStage, type LayoutPath } from '../state/path.js';
import { useLocalText, withWords } from '../use-local-text.js';
import { wordsOf } from './option-lines.js';
import type { OptionDraft } from './schema.js';
import { Words } from './Words.js';
import css from '../designer.module.css';

interface PathPropertiesProps {
  readonly design: ModuleDesign;
  readonly language: Locale;
  readonly onChange: (design: ModuleDesign, key?: string) => void;
}

/** By which choice records go their way, and what each stage of it asks for and advises. */
export function PathProperties({ design, language, onChange }: PathPropertiesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { fieldType } = useFieldTypeCode();
  const id = useId();
  const { module, layout } = design;
  const { path } = layout;
  const choosable = module.fields.filter((field) => fieldType(field.type)?.choices !== undefined);
  const field = choosable.find(({ name }) => name === path?.field);
  const drafts = ((field as { readonly options?: readonly OptionDraft[] } | undefined)?.options ?? []).filter(
    ({ retired }) => !retired,
  );
  const options = drafts.map(({ value }) => value);
  const put = (next: LayoutPath | undefined, key?: string): void =>
    onChange({ ...design, layout: withPath(layout, next) }, key);
  if (choosable.length === 0) return null;
  return (
    <>
      <div className={css['setting']}>
        <label htmlFor={`${id}-path`}>{t('designer.path.field')}</label>
        <Select
          id={`${id}-path`}
          allowClear={{ label: t('action.clear') }}
          value={path?.field}
          placeholder={t('designer.path.none')}
          options={choosable.map(({ name, label }) => ({ value: name, label: say(label, name) }))}
          onChange={(name: string | undefined) => put(name === undefined ? undefined : { field: name })}
        />
        <small>{t('designer.path.help')}</small>
      </div>
      {path && field ? (
        <>
          <div className={css['setting']}>
            <label htmlFor={`${id}-ends`}>{t('designer.path.ends')}</label>
            <Select
              id={`${id}-ends`}
              mode="multiple"
              value={[...(path.ends ?? [])]}
              options={drafts.map((option) => ({ value: option.value, label: wordsOf(option, language) }))}
              onChange={(ends: string[]) => put(withEnds(path, ends))}
            />
            <small>{t('designer.path.endsHelp')}</small>
          </div>
          {drafts.map((option) => {
            const stage = stageOf(path, option.value);
            const key = `${id}-${option.value}`;
            const change = (said: Parameters<typeof withStage>[3], step?: string): void =>
              put(withStage(path, options, option.value, said), step && `path.${option.value}.${step}.${language}`);
            return (
              <details key={option.value} className={css['stage']}>
                <summary>
                  <OptionTag label={wordsOf(option, language)} color={option.color} />
                  {Object.keys(stage).length > 1 ? <small>{t('designer.path.said')}</small> : null}
                </summary>
                <div className={css['setting']}>
                  <label htmlFor={`${key}-fields`}>{t('designer.path.fields')}</label>
                  <Select
                    id={`${key}-fields`}
                    mode="multiple"
                    maxCount={10}
                    value={[...(stage.fields ?? [])]}
                    options={module.fields.map(({ name, label }) => ({ value: name, label: say(label, name) }))}
                    onChange={(fields: string[]) => change({ fields })}
                  />
                </div>
                <Words
                  label={t('designer.path.guidance')}
                  language={language}
                  value={stage.guidance}
                  multiline
                  onChange={(words) => change({ guidance: withWords(stage.guidance, language, words) }, 'guidance')}
                />
                <div className={css['setting']}>
                  <label htmlFor={`${key}-days`}>{t('designer.path.days')}</label>
                  <InputNumber
                    controls={false}
                    id={`${key}-days`}
                    min={1}
                    max={3650}
                    precision={0}
                    value={stage.days ?? null}
                    onChange={(days) => change({ days: days ?? undefined }, 'days')}
                  />
                </div>
              </details>
            );
          })}
        </>
      ) : null}
    </>
  );
}
