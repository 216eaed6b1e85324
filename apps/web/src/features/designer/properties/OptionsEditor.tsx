import { Button, Input, Switch } from 'antd';
import { ListPlus, Plus } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { isHue, SortableRows } from '@mokuai/ui';
import { HueRow } from './HueRow.js';
import { newOption, optionsFromLines, optionWordsAfter, wordsOf } from './option-lines.js';
import type { OptionDraft } from './schema.js';
import css from '../designer.module.css';

interface OptionsEditorProps {
  readonly label: string;
  readonly language: Locale;
  readonly value: readonly OptionDraft[];
  /** Values that a new record begins with. */
  readonly chosen: readonly unknown[];
  readonly onChange: (options: readonly OptionDraft[], typed?: boolean) => void;
}

/** The choices of a list: words, order, colour. A choice keeps its value, so stored records keep their meaning. */
export function OptionsEditor({ label, language, value, chosen, onChange }: OptionsEditorProps) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState(value[0]?.value);
  const [lines, setLines] = useState<string>();
  const id = useId();
  const index = Math.max(
    value.findIndex((option) => option.value === current),
    0,
  );
  const set = (name: string, change: Partial<OptionDraft>, typed?: boolean): void =>
    onChange(
      value.map((option) => (option.value === name ? withoutNothing({ ...option, ...change }) : option)),
      typed,
    );
  const add = (): void => {
    const option = newOption('', language, value);
    onChange([...value, option]);
    setCurrent(option.value);
  };
  const color = value[index]?.color;
  return (
    <div className={css['setting']} role="group" aria-label={label}>
      <span className={css['settingHead']}>
        <span className={css['settingLabel']}>{label}</span>
        {lines === undefined ? (
          <Button
            type="link"
            size="small"
            icon={<ListPlus size={14} aria-hidden />}
            onClick={() => setLines(value.map((option) => wordsOf(option, language)).join('\n'))}
          >
            {t('designer.bulkEdit')}
          </Button>
        ) : null}
      </span>
      {lines === undefined ? (
        <>
          <div className={css['options']}>
            <SortableRows
              plain
              rows={value.map((option, at) => ({
                key: option.value,
                content: (
                  <OptionWords
                    option={option}
                    number={at + 1}
                    language={language}
                    isCurrent={at === index}
                    isDefault={chosen.includes(option.value)}
                    onCurrent={() => setCurrent(option.value)}
                    onNext={add}
                    onWords={(words) => set(option.value, { label: optionWordsAfter(option, language, words) }, true)}
                  />
                ),
                moveLabel: t('designer.moveOption', { number: at + 1 }),
                removeLabel: t('designer.removeOption', { number: at + 1 }),
              }))}
              onOrder={(names) => onChange(names.flatMap((name) => value.find((one) => one.value === name) ?? []))}
              onRemove={(name) => onChange(value.filter((option) => option.value !== name))}
            />
            <Button type="text" block icon={<Plus size={14} aria-hidden />} onClick={add}>
              {t('designer.addOption')}
            </Button>
          </div>
          {value.length > 0 ? (
            <>
              <span className={css['settingLabel']}>{t('designer.optionColor', { number: index + 1 })}</span>
              <HueRow
                label={t('designer.optionColor', { number: index + 1 })}
                value={isHue(color) ? color : 'gray'}
                onChoose={(hue) => set(value[index]?.value ?? '', { color: hue })}
              />
              <div className={css['flag']}>
                <span>
                  <label htmlFor={id}>{t('designer.optionRetired', { number: index + 1 })}</label>
                  <small id={`${id}-note`}>{t('designer.optionRetiredHelp')}</small>
                </span>
                <Switch
                  id={id}
                  size="small"
                  aria-describedby={`${id}-note`}
                  checked={value[index]?.retired === true}
                  // One must be left to choose.
                  disabled={!value[index]?.retired && value.filter(({ retired }) => !retired).length === 1}
                  onChange={(on) => set(value[index]?.value ?? '', { retired: on || undefined })}
                />
              </div>
            </>
          ) : null}
        </>
      ) : (
        <>
          <Input.TextArea
            autoFocus
            data-own-undo
            aria-label={t('designer.bulkLabel')}
            lang={language}
            value={lines}
            autoSize={{ minRows: 5, maxRows: 16 }}
            onChange={(event) => setLines(event.target.value)}
          />
          <small>{t('designer.bulkHelp')}</small>
          <div className={css['buttons']}>
            <Button onClick={() => setLines(undefined)}>{t('action.cancel')}</Button>
            <Button
              type="primary"
              disabled={lines.trim() === ''}
              onClick={() => {
                onChange(optionsFromLines(lines, value, language));
                setLines(undefined);
              }}
            >
              {t('designer.bulkApply')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

interface OptionWordsProps {
  readonly option: OptionDraft;
  readonly number: number;
  readonly language: Locale;
  readonly isCurrent: boolean;
  readonly isDefault: boolean;
  readonly onCurrent: () => void;
  readonly onNext: () => void;
  readonly onWords: (words: string) => void;
}

function OptionWords(props: OptionWordsProps) {
  const { option, number, language, isCurrent, isDefault, onCurrent, onNext, onWords } = props;
  const { t } = useTranslation();
  const words = typeof option.label === 'string' ? option.label : (option.label?.[language] ?? '');
  const other = typeof option.label === 'object' ? option.label[language === 'en' ? 'zh-CN' : 'en'] : '';
  const hue = isHue(option.color) ? option.color : 'gray';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  return (
    <>
      <button
        type="button"
        className={css['swatch']}
        style={{ background: `var(--hue-${hue}-solid)` }}
        aria-label={t('designer.optionColor', { number })}
        aria-pressed={isCurrent}
        onClick={onCurrent}
      />
      <Input
        variant="borderless"
        // A choice that was just added is named at once.
        autoFocus={words === '' && !other && isCurrent}
        value={words}
        placeholder={other || option.value}
        lang={language}
        aria-label={t('designer.optionLabel', { number })}
        onFocus={onCurrent}
        onKeyDown={onKeyDown}
        onChange={(event) => onWords(event.target.value)}
      />
      {option.retired ? <small className={css['typeName']}>{t('designer.isRetired')}</small> : null}
      {isDefault ? <small className={css['typeName']}>{t('designer.isDefault')}</small> : null}
    </>
  );
}

/** Without what is not said: a document does not hold it either. */
const withoutNothing = (option: OptionDraft): OptionDraft =>
  Object.fromEntries(Object.entries(option).filter(([, said]) => said !== undefined)) as unknown as OptionDraft;
