import { Button, Popover } from 'antd';
import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../../ui/Keys.js';
import css from './canvas.module.css';

const KEYS = [
  ['/', 'carry.keys.find'],
  ['Enter', 'carry.keys.edit'],
  ['Escape', 'carry.keys.back'],
  ['Space', 'carry.keys.lift'],
  ['ArrowUp ArrowDown', 'carry.keys.look'],
  ['Alt+ArrowUp', 'carry.keys.nudge'],
  ['mod+d', 'carry.keys.copy'],
  ['Delete', 'carry.keys.remove'],
  ['mod+z', 'carry.keys.undo'],
  ['mod+y', 'carry.keys.redo'],
] as const;

/** What the keyboard does on the canvas. */
export function CanvasKeys() {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <dl className={css['keyList']}>
          {KEYS.map(([keys, words]) => (
            <div key={keys}>
              <dt>{t(words)}</dt>
              <dd>
                <Keys keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      }
    >
      <Button
        type="text"
        className={css['keysButton'] ?? ''}
        icon={<Keyboard size={16} aria-hidden />}
        aria-label={t('carry.keys.title')}
      />
    </Popover>
  );
}
