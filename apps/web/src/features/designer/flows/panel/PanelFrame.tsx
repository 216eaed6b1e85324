import { Button, Drawer } from 'antd';
import { Copy, Trash2, X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow, usePhone, type Hue } from '@mokuai/ui';
import { FlowIcon } from '../canvas/FlowIcon.js';
import css from './panel.module.css';

interface PanelFrameProps {
  readonly icon: string;
  readonly hue: Hue;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly onCopy?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Absent where something is always shown beside the canvas. */
  readonly onClose?: (() => void) | undefined;
  /** On a narrow screen the panel is a drawer. */
  readonly open: boolean;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/** What is chosen on the canvas, at its right; over it where there is no room. */
export function PanelFrame(props: PanelFrameProps) {
  const { icon, hue, title, kind, onCopy, onRemove, onClose, open, onDismiss, children } = props;
  const { t } = useTranslation();
  const narrow = useNarrow();
  const phone = usePhone();
  const id = useId();
  const panel = (
    <aside className={css['panel']} aria-labelledby={id}>
      <header className={css['head']}>
        <span className={css['sign']} style={{ color: `var(--hue-${hue}-text)`, background: `var(--hue-${hue}-bg)` }}>
          <FlowIcon name={icon} size={16} />
        </span>
        <div className={css['words']}>
          <h2 id={id} className="ellipsis">
            {title}
          </h2>
          {kind ? <small>{kind}</small> : null}
        </div>
        {onCopy ? (
          <Button
            type="text"
            size="small"
            icon={<Copy size={16} aria-hidden />}
            aria-label={t('flows.card.copy')}
            title={t('flows.card.copy')}
            onClick={onCopy}
          />
        ) : null}
        {onRemove ? (
          <Button
            type="text"
            size="small"
            icon={<Trash2 size={16} aria-hidden />}
            aria-label={t('flows.card.remove')}
            title={t('flows.card.remove')}
            onClick={onRemove}
          />
        ) : null}
        {onClose || narrow ? (
          <Button
            type="text"
            size="small"
            icon={<X size={16} aria-hidden />}
            aria-label={t('flows.panel.close')}
            onClick={onClose ?? onDismiss}
          />
        ) : null}
      </header>
      <div className={`${css['body']} scroll`}>{children}</div>
    </aside>
  );
  if (!narrow) return panel;
  return (
    <Drawer
      open={open}
      onClose={onClose ?? onDismiss}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '85dvh' : 400}
      closable={false}
      styles={{ body: { padding: 0, display: 'flex' } }}
      aria-label={title}
      destroyOnHidden
    >
      {panel}
    </Drawer>
  );
}
