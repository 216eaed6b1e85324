import { Button, Dropdown, Tooltip } from 'antd';
import { Ellipsis } from 'lucide-react';
import { Fragment, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule } from '@mokuai/contract';
import { isHue, usePhone } from '@mokuai/ui';
import { arranged } from './buttons/arranged.js';
import type { ButtonView } from './buttons/button-view.js';
import { useBuiltIn } from './buttons/use-built-in.js';
import { useCustom } from './buttons/use-custom.js';
import { isLocked } from './is-locked.js';

interface RecordActionsProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly approval: ApprovalDetail | undefined;
  readonly onEdit: () => void;
}

/** What can be done with a record, as its layout says: beside each other, and the rarer things in a menu. */
export function RecordActions({ module, record, approval, onEdit }: RecordActionsProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const locked = isLocked(record, approval);
  const builtIn = useBuiltIn({ module, record, locked, onEdit });
  const custom = useCustom({ module, record, locked, on: 'record' });
  const views = (module.layouts.detail.buttons ?? [])
    .filter(({ on }) => on.includes('record'))
    .flatMap((button) => (button.type === 'built_in' ? builtIn.view(button) : custom.view(button)) ?? []);
  const { bar, more } = arranged(views, phone ? 'phone' : 'desktop');
  // The menu stands before the last of the bar: that is what the eye ends at.
  const last = bar.length - 1;
  const menu =
    more.length > 0 ? (
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: more.map(({ key, label, icon, danger = false, disabled = false, onClick }) => ({
            ...{ key, label, icon, danger, disabled, onClick },
          })),
        }}
      >
        <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={t('record.more')} />
      </Dropdown>
    ) : null;
  return (
    <>
      {bar.length === 0 ? menu : null}
      {bar.map((view, index) => (
        <Fragment key={view.key}>
          {index === last ? menu : null}
          <ActionButton view={view} />
        </Fragment>
      ))}
      {builtIn.dialog}
    </>
  );
}

function ActionButton({ view }: { readonly view: ButtonView }) {
  const { label, icon, primary, danger, color, loading, disabled, why, onClick } = view;
  const hue: CSSProperties = isHue(color) && !disabled ? { color: `var(--hue-${color}-text)` } : {};
  const button = (
    <Button
      type={primary ? 'primary' : 'default'}
      danger={danger ?? false}
      icon={icon}
      loading={loading ?? false}
      disabled={disabled ?? false}
      style={hue}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return why ? <Tooltip title={why}>{button}</Tooltip> : button;
}
