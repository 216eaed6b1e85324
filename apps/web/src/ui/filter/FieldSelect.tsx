import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Reachable } from '../../lib/reachable.js';

interface FieldSelectProps {
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly value: string | null;
  readonly onChange: (path: string) => void;
  readonly label: string;
  readonly only?: (reachable: Reachable) => boolean;
}

/** Chooses a field: own ones first, then those across each lookup. */
export function FieldSelect({ reachable, value, onChange, label, only }: FieldSelectProps) {
  const { t } = useTranslation();
  const all = [...reachable.values()].filter(only ?? (() => true));
  const own = all.filter((r) => !r.via && !r.old && !r.field.system);
  const system = all.filter((r) => !r.via && r.field.system);
  const before = all.filter((r) => r.old);
  const lookups = [...new Set(all.flatMap((r) => (r.via ? [r.via.lookup] : [])))];
  const choice = (r: Reachable) => ({ value: r.path, label: r.label });
  const groups = [
    ...own.map(choice),
    ...(system.length > 0 ? [{ label: t('filter.systemFields'), options: system.map(choice) }] : []),
    ...(before.length > 0 ? [{ label: t('filter.before'), options: before.map(choice) }] : []),
    ...lookups.map((lookup) => ({
      label: lookup.label,
      options: all.filter((r) => r.via?.lookup === lookup).map(choice),
    })),
  ];
  return (
    <Select
      value={value}
      onChange={onChange}
      options={groups}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('filter.chooseField')}
      aria-label={label}
      popupMatchSelectWidth={240}
      style={{ width: '100%' }}
    />
  );
}
