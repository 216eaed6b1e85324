import { Badge, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalBox } from '@mokuai/contract';
import { asBox, BOXES, type Box } from './approvals.js';
import css from './list.module.css';

interface InboxTabsProps {
  readonly box: Box;
  readonly counts: ApprovalBox['counts'] | undefined;
  readonly onBox: (box: Box) => void;
}

/** The four boxes with how much lies in them; only what waits for oneself is loud. */
export function InboxTabs({ box, counts, onBox }: InboxTabsProps) {
  const { t } = useTranslation();
  return (
    <Tabs
      className={css['tabs'] ?? ''}
      activeKey={box}
      size="small"
      tabBarGutter={16}
      onChange={(key) => onBox(asBox(key))}
      items={BOXES.map((name) => ({
        key: name,
        label: (
          <span className={css['tab']}>
            {t(`inbox.box.${name}`)}
            {name === 'todo' ? (
              <Badge size="small" count={counts?.todo ?? 0} />
            ) : counts?.[name] ? (
              <small className="num">{counts[name]}</small>
            ) : null}
          </span>
        ),
      }))}
    />
  );
}
