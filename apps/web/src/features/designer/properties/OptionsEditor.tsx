import { Button, Dropdown, Input } from 'antd';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { HUES, isHue, SortableRows } from '@mokuai/ui';
import { freeName } from '../state/design.js';
import { withWords } from '../use-local-text.js';
import type { OptionDraft } from './schema.js';
import css from '../designer.module.css';

interface OptionsEditorProps {
  readonly label: string;
  readonly language: Locale;
  readonly value: readonly OptionDraft[];
  readonly onChange: (options: readonly OptionDraft[]) => void;
}

/** The choices of a list: words, colour, order. A choice keeps its value, so stored records keep their meaning. */
export function OptionsEditor({ label, language, value, onChange }: OptionsEditorProps) {
  const { t } = useTranslation();
  const set = (index: number, change: Partial<OptionDraft>): void =>
    onChange(value.map((option, i) => (i === index ? { ...option, ...change } : option)));
  const add = (): void => {
    const name = freeName(
      `option_${value.length + 1}`,
      value.map((option) => option.value),
      'option',
    );
    onChange([
      ...value,
      { value: name, label: { en: '', 'zh-CN': '' }, color: HUES[(value.length + 1) % HUES.length] ?? 'gray' },
    ]);
  };
  return (
    <div className={css['setting']} role="group" aria-label={label}>
      <span className={css['settingLabel']}>{label}</span>
      <div className={css['options']}>
        <SortableRows
          plain
          rows={value.map((option, index) => ({
            key: option.value,
            content: (
              <OptionWords
                option={option}
                number={index + 1}
                language={language}
                onChange={(change) => set(index, change)}
              />
            ),
            moveLabel: t('designer.moveOption', { number: index + 1 }),
            removeLabel: t('designer.removeOption', { number: index + 1 }),
          }))}
          onOrder={(names) => onChange(names.flatMap((name) => value.find((option) => option.value === name) ?? []))}
          onRemove={(name) => onChange(value.filter((option) => option.value !== name))}
        />
        <Button type="text" block icon={<Plus size={14} />} onClick={add}>
          {t('designer.addOption')}
        </Button>
      </div>
    </div>
  );
}

interface OptionWordsProps {
  readonly option: OptionDraft;
  readonly number: number;
  readonly language: Locale;
  readonly onChange: (change: Partial<OptionDraft>) => void;
}

function OptionWords({ option, number, language, onChange }: OptionWordsProps) {
  const { t } = useTranslation();
  const words = typeof option.label === 'string' ? option.label : (option.label?.[language] ?? '');
  const other = typeof option.label === 'object' ? option.label[language === 'en' ? 'zh-CN' : 'en'] : '';
  const hue = isHue(option.color) ? option.color : 'gray';
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: HUES.map((name) => ({
            key: name,
            label: <Swatch hue={name} words={t(`designer.hue.${name}`)} />,
            onClick: () => onChange({ color: name }),
          })),
        }}
      >
        <button
          type="button"
          className={css['swatch']}
          style={{ background: `var(--hue-${hue}-solid)` }}
          aria-label={t('designer.optionColor', { number })}
        />
      </Dropdown>
      <Input
        variant="borderless"
        value={words}
        placeholder={other || option.value}
        lang={language}
        aria-label={t('designer.optionLabel', { number })}
        onChange={(event) => onChange({ label: withWords(option.label, language, event.target.value) })}
      />
    </>
  );
}

const Swatch = ({ hue, words }: { readonly hue: string; readonly words: string }) => (
  <span className={css['hue']}>
    <i style={{ background: `var(--hue-${hue}-solid)` }} aria-hidden /> {words}
  </span>
);
