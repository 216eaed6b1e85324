import { Button, Drawer, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDocument } from '@mokuai/definition';
import { LOCALES, parseLink, textIn, type Locale } from '@mokuai/kernel';
import { isHue } from '@mokuai/ui';
import type { DeskSession } from '../data/use-desk.js';
import { HueRow } from '../properties/HueRow.js';
import { LanguageSwitch } from '../properties/LanguageSwitch.js';
import { LayoutCondition } from '../properties/LayoutCondition.js';
import { Words } from '../properties/Words.js';
import type { CustomButton } from '../state/buttons.js';
import { IconSelect } from '../studio/IconSelect.js';
import { withWords, withWordsOrNone } from '../use-local-text.js';
import { ButtonAct } from './ButtonAct.js';
import css from '../designer.module.css';
import own from './buttons.module.css';

interface ButtonDrawerProps {
  readonly session: DeskSession;
  readonly module: ModuleDocument;
  readonly button: CustomButton;
  readonly isNew: boolean;
  readonly onSave: (button: CustomButton) => void;
  readonly onClose: () => void;
}

const without = (button: CustomButton, key: 'icon' | 'color' | 'confirm' | 'visibleWhen'): CustomButton => {
  const { [key]: _gone, ...rest } = button;
  return rest as CustomButton;
};

/** Does the button know what to do? */
function isWhole(button: CustomButton): boolean {
  if (button.type === 'workflow') return button.workflow !== '';
  return button.type === 'link' ? parseLink(button.url) !== undefined : Object.keys(button.values).length > 0;
}

/** A button of an admin's: what it is called, what it does, when it is there. */
export function ButtonDrawer({ session, module, button, isNew, onSave, onClose }: ButtonDrawerProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [language, setLanguage] = useState(i18n.language as Locale);
  const [draft, setDraft] = useState(button);
  const set = (key: 'icon' | 'color' | 'confirm' | 'visibleWhen', value: unknown): void =>
    setDraft(value === undefined ? without(draft, key) : ({ ...draft, [key]: value } as CustomButton));
  const isSaid = LOCALES.some((locale) => textIn(draft.label, locale).trim() !== '');
  return (
    <Drawer
      open
      size={480}
      title={t(isNew ? `layouts.buttons.kind.${button.type}` : 'layouts.buttons.of', {
        label: textIn(button.label, language),
      })}
      onClose={onClose}
      footer={
        <div className={own['foot']}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="primary" disabled={!isSaid || !isWhole(draft)} onClick={() => onSave(draft)}>
            {t('designer.done')}
          </Button>
        </div>
      }
    >
      <div className={own['form']}>
        <Words
          label={t('designer.label')}
          aside={<LanguageSwitch language={language} onChoose={setLanguage} />}
          language={language}
          value={draft.label}
          onChange={(words) => setDraft({ ...draft, label: withWords(draft.label, language, words) })}
        />
        <ButtonAct session={session} module={module} button={draft} onChange={setDraft} />
        <LayoutCondition module={module} when={draft.visibleWhen} onChange={(when) => set('visibleWhen', when)} />
        <Words
          label={t('layouts.buttons.confirm')}
          language={language}
          multiline
          value={draft.confirm}
          onChange={(words) => set('confirm', withWordsOrNone(draft.confirm, language, words))}
        />
        <div className={css['setting']}>
          <label htmlFor={`${id}-icon`}>{t('designer.icon')}</label>
          <IconSelect id={`${id}-icon`} value={draft.icon} onChange={(icon) => set('icon', icon)} />
        </div>
        <div className={css['setting']}>
          <div className={css['flag']}>
            <label htmlFor={`${id}-color`}>{t('layouts.buttons.color')}</label>
            <Switch
              id={`${id}-color`}
              checked={draft.color !== undefined}
              onChange={(on) => set('color', on ? 'blue' : undefined)}
            />
          </div>
          {isHue(draft.color) ? (
            <HueRow label={t('layouts.buttons.color')} value={draft.color} onChoose={(hue) => set('color', hue)} />
          ) : null}
        </div>
      </div>
    </Drawer>
  );
}
