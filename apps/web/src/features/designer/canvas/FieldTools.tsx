import { Button, Dropdown } from 'antd';
import { ArrowDown, ArrowUp, Copy, EyeOff, MoveHorizontal, MoveRight, SlidersHorizontal, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fieldOf, placeOf } from '../state/design.js';
import { useLocalText } from '../use-local-text.js';
import { useActions, useStage } from './stage.js';
import { Tool } from './Tool.js';
import css from './canvas.module.css';

/** What can be done with the selected field, right above it. */
export function FieldTools({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { design, narrow } = useStage();
  const actions = useActions();
  const own = placeOf(design, name);
  if (!own) return null;
  const columns = design.layout.tabs[own.tab]?.sections[own.section]?.columns ?? 2;
  const sections = design.layout.tabs.flatMap((item, tab) =>
    item.sections.map((one, section) => ({
      key: `${tab}:${section}`,
      disabled: tab === own.tab && section === own.section,
      label: [
        design.layout.tabs.length > 1
          ? say(item.label, tab === 0 ? t('designer.details') : t('designer.tabN', { n: tab + 1 }))
          : '',
        say(one.label, t('designer.untitledSection')),
      ]
        .filter(Boolean)
        .join(' › '),
      onClick: () => actions.place(name, { tab, section, index: one.fields.length }),
    })),
  );
  return (
    <div className={css['tools']} role="toolbar" aria-label={t('designer.fieldTools')}>
      <Tool
        icon={<SlidersHorizontal size={14} />}
        label={t('designer.properties')}
        onClick={() => actions.openProperties()}
      />
      <Tool icon={<ArrowUp size={14} />} label={t('designer.moveUp')} onClick={() => actions.nudge(name, 'left')} />
      <Tool
        icon={<ArrowDown size={14} />}
        label={t('designer.moveDown')}
        onClick={() => actions.nudge(name, 'right')}
      />
      <Dropdown trigger={['click']} menu={{ items: sections }}>
        <Button size="small" type="text" icon={<MoveRight size={14} />} aria-label={t('designer.moveTo')} />
      </Dropdown>
      {columns > 1 && !narrow ? (
        <Tool icon={<MoveHorizontal size={14} />} label={t('designer.width')} onClick={() => actions.widen(name)} />
      ) : null}
      {fieldOf(design, name) ? (
        <Tool icon={<Copy size={14} />} label={t('designer.copy')} onClick={() => actions.copy(name)} />
      ) : null}
      <Tool icon={<EyeOff size={14} />} label={t('designer.hide')} onClick={() => actions.hide(name)} />
      {fieldOf(design, name) ? (
        <Tool
          icon={<Trash2 size={14} />}
          label={t('designer.remove')}
          disabled={design.module.titleField === name}
          onClick={() => actions.remove(name)}
        />
      ) : null}
    </div>
  );
}
