import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, CustomButton, EffectiveModule } from '@mokuai/contract';
import { Icon } from '@mokuai/ui';
import { useConditions } from '../conditions/use-conditions.js';
import type { ButtonView } from './button-view.js';
import { linkOfRecord } from './link-of-record.js';
import { usePress } from './use-press.js';

interface CustomOptions {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly locked: boolean;
  readonly on: 'record' | 'row';
}

interface Customs {
  /** Undefined for one that is not for this record as it is. */
  readonly view: (button: CustomButton) => ButtonView | undefined;
}

/** The buttons that an admin made. */
export function useCustom({ module, record, locked, on }: CustomOptions): Customs {
  const { t } = useTranslation();
  const { modal, notification } = App.useApp();
  const conditions = useConditions(module);
  const { press, pressed } = usePress({ module, record, on });
  const act = (button: CustomButton): void => {
    if (button.type !== 'link') return press(button);
    const link = linkOfRecord(button.url, module, record);
    if (link) window.open(link, '_blank', 'noopener,noreferrer');
    else notification.error({ title: t('buttons.noLink') });
  };
  const ask = (button: CustomButton): void => {
    if (button.confirm === null) return act(button);
    void modal.confirm({
      title: button.label,
      content: button.confirm,
      okText: button.label,
      cancelText: t('action.cancel'),
      onOk: () => act(button),
    });
  };
  const view = (button: CustomButton): ButtonView | undefined => {
    const { name, label, icon, color, place } = button;
    if (!conditions.holds(button.visibleWhen, record)) return undefined;
    const changes = button.type === 'set' || (button.type === 'workflow' && button.needs === 'update');
    const stopped = changes && locked;
    return {
      ...{ key: `own:${name}`, label, icon: icon ? <Icon name={icon} size={14} /> : null, color, place },
      loading: pressed === name,
      disabled: stopped,
      why: stopped ? t('record.locked') : undefined,
      onClick: () => ask(button),
    };
  };
  return { view };
}
