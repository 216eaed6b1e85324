import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { useLaidOut } from '../../../lib/laid-out.js';
import { usePeek } from '../../../lib/peek.js';
import { moduleQuery } from '../../../lib/queries.js';
import { showRowMenu, type RowMenuRequest } from '../../../lib/row-menu.js';
import { isLocked } from '../is-locked.js';
import { recordQuery } from '../use-record.js';
import { useRecordApproval } from '../use-record-approval.js';
import { useBuiltIn } from './use-built-in.js';
import { useCustom } from './use-custom.js';
import css from './row-menu.module.css';

type Items = NonNullable<NonNullable<React.ComponentProps<typeof Dropdown>['menu']>['items']>;

interface RowMenuProps {
  readonly request: RowMenuRequest;
}

/** What can be done with one record of a list, as the layout of that record says. */
export function RowMenu({ request }: RowMenuProps) {
  const { t } = useTranslation();
  const { data: module, error } = useQuery(moduleQuery(request.module));
  const record = useQuery({ ...recordQuery(module ?? NO_MODULE, request.id), enabled: module !== undefined });
  if (module && record.data) return <Ready request={request} module={module} record={record.data} />;
  const failed = error ?? record.error;
  const words = t(failed ? 'record.menuFailed' : 'state.loading');
  const items: Items = [...(failed ? ownOf(request) : []), { key: 'wait', label: words, disabled: true }];
  return <Menu request={request} items={items} onDone={forget} />;
}

/** What the place of the record adds, each group with a line below it. */
const ownOf = ({ own = [] }: RowMenuRequest): Items =>
  own.flatMap(({ heading, items }, n) => {
    const drawn = items.map(({ icon, ...item }) => ({ ...item, icon: icon ?? null }));
    const group: Items =
      heading === undefined ? drawn : [{ type: 'group', key: `own/${n}`, label: heading, children: drawn }];
    return items.length === 0 ? [] : [...group, { type: 'divider' as const, key: `own/${n}/line` }];
  });

const NO_MODULE = { name: '', hash: '', fields: [] } as unknown as EffectiveModule;
const forget = (): void => showRowMenu(undefined);

interface ReadyProps extends RowMenuProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
}

function Ready({ request, module: plain, record }: ReadyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const module = useLaidOut(plain, record);
  const approval = useRecordApproval(module.name, record);
  const locked = isLocked(record, approval);
  const params = { module: module.name, record: record.id };
  const { peeked, close } = usePeek();
  const onGone = () => (peeked?.id === record.id ? close() : undefined);
  const builtIn = useBuiltIn({
    ...{ module, record, locked, inList: { onGone } },
    onEdit: () => void navigate({ to: '/m/$module/$record', params, search: { edit: true } }),
  });
  const custom = useCustom({ module, record, locked, on: 'row' });
  const views = (module.layouts.detail.buttons ?? [])
    .filter(({ on }) => on.includes('row'))
    .flatMap((button) => (button.type === 'built_in' ? builtIn.view(button) : custom.view(button)) ?? []);
  const harmless = views.filter(({ danger }) => !danger);
  const drawn = (list: typeof views): Items =>
    list.map(({ key, label, icon, danger = false, disabled = false, why, onClick }) => ({
      ...{ key, icon, danger, disabled, onClick, label },
      ...(why && { title: why }),
    }));
  const dangers = drawn(views.filter(({ danger }) => danger));
  const items: Items = [
    ...ownOf(request),
    {
      key: 'open',
      label: t('record.peek.whole'),
      icon: <Maximize2 size={14} aria-hidden />,
      onClick: () => void navigate({ to: '/m/$module/$record', params }),
    },
    ...drawn(harmless),
    ...(dangers.length > 0 ? [{ type: 'divider' as const, key: 'line' }, ...dangers] : []),
  ];
  return (
    <>
      <Menu request={request} items={items} onDone={forget} />
      {builtIn.dialog}
    </>
  );
}

interface MenuProps extends RowMenuProps {
  readonly items: Items;
  /** Closed without anything chosen: there is nothing left to be there for. */
  readonly onDone: () => void;
}

function Menu({ request, items, onDone }: MenuProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  return (
    <Dropdown
      open={open}
      autoFocus
      trigger={['click']}
      classNames={{ root: css['menu'] ?? '' }}
      menu={{ items, 'aria-label': t('record.more'), onClick: () => setOpen(false) }}
      onOpenChange={(next, { source }) => {
        if (next) return;
        setOpen(false);
        request.from?.focus();
        // What was chosen goes on, maybe in a dialog.
        if (source !== 'menu') onDone();
      }}
    >
      <span className={css['place']} style={{ left: request.x, top: request.y }} />
    </Dropdown>
  );
}
