import { DndContext, closestCenter, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, arrayMove, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Dropdown, Input } from 'antd';
import { GripVertical, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';
import { HUES, isHue } from '../../../theme/theme.js';
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
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [active, over].map((item) => value.findIndex((option) => option.value === item?.id));
    if (from !== undefined && to !== undefined && from >= 0 && to >= 0) onChange(arrayMove([...value], from, to));
  };
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
        <DndContext collisionDetection={closestCenter} onDragEnd={onDragEnd}>
          <SortableContext items={value.map((option) => option.value)} strategy={verticalListSortingStrategy}>
            {value.map((option, index) => (
              <OptionRow
                key={option.value}
                option={option}
                number={index + 1}
                language={language}
                onChange={(change) => set(index, change)}
                onRemove={() => onChange(value.filter((_, i) => i !== index))}
              />
            ))}
          </SortableContext>
        </DndContext>
        <Button type="text" block icon={<Plus size={14} />} onClick={add}>
          {t('designer.addOption')}
        </Button>
      </div>
    </div>
  );
}

interface OptionRowProps {
  readonly option: OptionDraft;
  readonly number: number;
  readonly language: Locale;
  readonly onChange: (change: Partial<OptionDraft>) => void;
  readonly onRemove: () => void;
}

function OptionRow({ option, number, language, onChange, onRemove }: OptionRowProps) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: option.value,
  });
  const words = typeof option.label === 'string' ? option.label : (option.label?.[language] ?? '');
  const other = typeof option.label === 'object' ? option.label[language === 'en' ? 'zh-CN' : 'en'] : '';
  const hue = isHue(option.color) ? option.color : 'gray';
  return (
    <div
      ref={setNodeRef}
      className={css['option']}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <span
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className={css['optionGrip']}
        aria-label={t('designer.moveOption', { number })}
      >
        <GripVertical size={14} aria-hidden />
      </span>
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
      <Button
        type="text"
        size="small"
        icon={<X size={14} />}
        aria-label={t('designer.removeOption', { number })}
        onClick={onRemove}
      />
    </div>
  );
}

const Swatch = ({ hue, words }: { readonly hue: string; readonly words: string }) => (
  <span className={css['hue']}>
    <i style={{ background: `var(--hue-${hue}-solid)` }} aria-hidden /> {words}
  </span>
);
