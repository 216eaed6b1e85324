import { Maximize, Minus, Plus, X } from 'lucide-react';
import { Button } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@mokuai/ui';
import { CanvasModelProvider, type CanvasModel } from './canvas-model.js';
import { FlowList } from './FlowList.js';
import css from './canvas.module.css';

interface FlowCanvasProps {
  readonly label: string;
  readonly model: CanvasModel;
  /** The cards that every flow begins with. */
  readonly start: ReactNode;
  /** What it ends with. */
  readonly end: ReactNode;
  /** Said over the canvas. */
  readonly banner?: ReactNode;
}

const STEPS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5];

/** The flow in reading order, zoomed and scrolled; below each other and unzoomed on a phone. */
export function FlowCanvas({ label, model, start, end, banner }: FlowCanvasProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const fit = useCallback((): void => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return;
    const wide = outer.clientWidth / inner.offsetWidth;
    setZoom(Math.max(STEPS[0] ?? 1, Math.min(1, Math.floor(wide * 20) / 20)));
  }, []);
  // What is too wide to be seen at once begins smaller.
  useLayoutEffect(() => fit(), [fit]);
  useEffect(() => {
    const outer = box.current;
    if (outer) outer.scrollLeft = (outer.scrollWidth - outer.clientWidth) / 2;
  }, [zoom]);
  const { carried, onCarry } = model;
  useEffect(() => {
    if (carried === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onCarry(null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [carried, onCarry]);
  const step = (by: -1 | 1): void => {
    const next = by > 0 ? STEPS.find((one) => one > zoom + 0.01) : STEPS.findLast((one) => one < zoom - 0.01);
    if (next) setZoom(next);
  };
  return (
    <section className={css['frame']} aria-label={label}>
      {banner}
      {carried === null ? null : (
        <div className={css['carrying']} role="status">
          {t('flows.card.carrying')}
          <Button size="small" icon={<X size={14} aria-hidden />} onClick={() => onCarry(null)}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
      <div className={`${css['canvas']} scroll`} ref={box}>
        <CanvasModelProvider value={model}>
          <div className={css['stage']}>
            <div className={css['surface']} style={phone ? {} : { zoom }} ref={content}>
              {start}
              <FlowList items={model.items} parent={null} />
              {end}
            </div>
          </div>
        </CanvasModelProvider>
      </div>
      {phone ? null : (
        <div className={css['zoom']} role="toolbar" aria-label={t('flows.zoom.label')}>
          <button type="button" aria-label={t('flows.zoom.out')} onClick={() => step(-1)}>
            <Minus size={14} aria-hidden />
          </button>
          <button type="button" className="num" aria-label={t('flows.zoom.reset')} onClick={() => setZoom(1)}>
            {Math.round(zoom * 100)}%
          </button>
          <button type="button" aria-label={t('flows.zoom.in')} onClick={() => step(1)}>
            <Plus size={14} aria-hidden />
          </button>
          <button type="button" aria-label={t('flows.zoom.fit')} onClick={fit}>
            <Maximize size={14} aria-hidden />
          </button>
        </div>
      )}
    </section>
  );
}
