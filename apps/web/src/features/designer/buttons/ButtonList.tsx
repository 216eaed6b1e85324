import { Button, Dropdown, Select } from 'antd';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutButton } from '@mokuai/definition';
import { SortableRows } from '@mokuai/ui';
import type { DeskSession } from '../data/use-desk.js';
import {
  buttonsOf,
  movedTo,
  newButton,
  placeOfButton,
  withButtons,
  type ButtonPlace,
  type CustomButton,
} from '../state/buttons.js';
import type { ModuleDesign } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import { ButtonDrawer } from './ButtonDrawer.js';
import { ButtonSpots } from './ButtonSpots.js';
import css from './buttons.module.css';

interface ButtonListProps {
  readonly session: DeskSession;
  readonly design: ModuleDesign;
  readonly onChange: (design: ModuleDesign, key?: string) => void;
}

const KINDS = ['workflow', 'set', 'link'] as const;
const NEW_LABEL = { en: 'New button', 'zh-CN': '新按钮' };

/** The buttons of the record page: their order, where each stands, and those that an admin makes. */
export function ButtonList({ session, design, onChange }: ButtonListProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const [edited, setEdited] = useState<{ readonly button: CustomButton; readonly isNew: boolean }>();
  const buttons = buttonsOf(design.layout);
  const put = (next: readonly LayoutButton[]): void =>
    onChange({ ...design, layout: withButtons(design.layout, next) });
  const nameOf = (button: LayoutButton): string =>
    button.type === 'built_in' ? t(`layouts.buttons.builtIn.${button.name}`) : say(button.label, button.name);
  const save = (button: CustomButton): void => {
    const known = buttons.some(({ name }) => name === button.name);
    put(known ? buttons.map((one) => (one.name === button.name ? button : one)) : [button, ...buttons]);
    setEdited(undefined);
  };
  return (
    <>
      <p>{t('layouts.buttons.help')}</p>
      <SortableRows
        rows={buttons.map((button) => {
          const label = nameOf(button);
          return {
            key: button.name,
            moveLabel: t('list.moveColumn', { label }),
            removeLabel: t('designer.removeItem', { label }),
            content: (
              <span className={css['row']}>
                <span className="ellipsis">{label}</span>
                {button.type === 'built_in' ? null : (
                  <Button
                    type="text"
                    size="small"
                    icon={<Pencil size={14} aria-hidden />}
                    aria-label={t('layouts.buttons.edit', { label })}
                    onClick={() => setEdited({ button, isNew: false })}
                  />
                )}
                <ButtonSpots
                  button={button}
                  label={label}
                  onChange={(next) => put(buttons.map((one) => (one === button ? next : one)))}
                />
                <Select<ButtonPlace>
                  size="small"
                  variant="borderless"
                  popupMatchSelectWidth={false}
                  aria-label={t('layouts.buttons.placeOf', { label })}
                  value={placeOfButton(button)}
                  options={(button.type === 'built_in'
                    ? (['bar', 'more', 'hidden'] as const)
                    : (['bar', 'more'] as const)
                  ).map((place) => ({ value: place, label: t(`layouts.buttons.place.${place}`) }))}
                  onChange={(place) => put(buttons.map((one) => (one === button ? movedTo(one, place) : one)))}
                />
              </span>
            ),
          };
        })}
        onOrder={(names) => put(names.flatMap((name) => buttons.find((one) => one.name === name) ?? []))}
        onRemove={(name) => {
          const button = buttons.find((one) => one.name === name);
          if (button?.type === 'built_in') put(buttons.map((one) => (one === button ? movedTo(one, 'hidden') : one)));
          else put(buttons.filter((one) => one !== button));
        }}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: KINDS.map((type) => ({
            key: type,
            label: t(`layouts.buttons.kind.${type}`),
            onClick: () => setEdited({ button: newButton(type, NEW_LABEL, buttons), isNew: true }),
          })),
        }}
      >
        <Button type="dashed" size="small" icon={<Plus size={14} aria-hidden />}>
          {t('layouts.buttons.add')}
        </Button>
      </Dropdown>
      {edited ? (
        <ButtonDrawer
          key={edited.button.name}
          session={session}
          module={design.module}
          button={edited.button}
          isNew={edited.isNew}
          onSave={save}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </>
  );
}
