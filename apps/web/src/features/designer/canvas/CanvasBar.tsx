import { Button, Segmented } from 'antd';
import { Monitor, Plus, SlidersHorizontal, Smartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CanvasKeys } from './CanvasKeys.js';
import css from './canvas.module.css';

/** How wide the sheet is drawn. */
export type Device = 'desktop' | 'phone';

interface CanvasBarProps {
  readonly device: Device;
  readonly onDevice: (device: Device) => void;
  /** What is on the canvas, to be changed; at the left. */
  readonly start?: ReactNode;
  /** What else can be done with it; at the right. */
  readonly end?: ReactNode;
  /** Where there is no room for palette and properties beside the canvas: the ways to them. */
  readonly onPalette?: (() => void) | undefined;
  readonly onProperties?: (() => void) | undefined;
}

/** What stands above the sheet. */
export function CanvasBar({ device, onDevice, start, end, onPalette, onProperties }: CanvasBarProps) {
  const { t } = useTranslation();
  return (
    <div className={css['bar']}>
      {onPalette ? (
        <Button icon={<Plus size={14} aria-hidden />} onClick={onPalette}>
          {t('designer.add')}
        </Button>
      ) : null}
      {onProperties ? (
        <Button icon={<SlidersHorizontal size={14} aria-hidden />} onClick={onProperties}>
          {t('designer.properties')}
        </Button>
      ) : null}
      {start}
      <span className={css['barGap']} />
      <CanvasKeys />
      <Segmented
        aria-label={t('designer.device')}
        value={device}
        onChange={onDevice}
        options={[
          {
            value: 'desktop',
            label: <Monitor size={16} aria-label={t('designer.desktop')} />,
            title: t('designer.desktop'),
          },
          {
            value: 'phone',
            label: <Smartphone size={16} aria-label={t('designer.phone')} />,
            title: t('designer.phone'),
          },
        ]}
      />
      {end}
    </div>
  );
}
