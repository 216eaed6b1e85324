import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LayoutSection } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { withWordsOrNone } from '../use-local-text.js';
import { Words } from './Words.js';
import css from '../designer.module.css';

type SectionNoteValue = NonNullable<LayoutSection['note']>;

interface SectionNoteProps {
  readonly note: SectionNoteValue | undefined;
  readonly language: Locale;
  readonly onChange: (note: SectionNoteValue | undefined, isTyping: boolean) => void;
}

/** What a definition takes of one language. */
const MOST = 2000;

/** The words that stand above a section's fields, or by themselves, and how they look. */
export function SectionNote({ note, language, onChange }: SectionNoteProps) {
  const { t } = useTranslation();
  return (
    <>
      <Words
        label={t('layouts.note.text')}
        language={language}
        multiline
        most={MOST}
        value={note?.text}
        onChange={(words) => {
          const text = withWordsOrNone(note?.text, language, words);
          onChange(text === undefined ? undefined : { ...note, text }, true);
        }}
      />
      <p className={css['note']}>{t('layouts.note.help')}</p>
      {note ? (
        <div className={css['setting']}>
          <span className={css['settingLabel']}>{t('layouts.note.tone')}</span>
          <Segmented
            block
            aria-label={t('layouts.note.tone')}
            value={note.tone ?? 'info'}
            options={(['info', 'warning'] as const).map((tone) => ({ value: tone, label: t(`layouts.note.${tone}`) }))}
            onChange={(tone) => {
              const { tone: _before, ...rest } = note;
              onChange(tone === 'info' ? rest : { ...rest, tone }, false);
            }}
          />
        </div>
      ) : null}
    </>
  );
}
