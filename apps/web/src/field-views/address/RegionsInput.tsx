import { Cascader } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRIES } from '@mokuai/kernel';
import { usePreferences } from '../../lib/preferences.js';
import type { OperandProps } from '../field-view.js';
import { addressOf, countryName, HOME, type Address } from './address-words.js';
import { useDivisions, type Division } from './divisions.js';
import css from './address.module.css';

const LEVELS = ['country', 'province', 'city', 'district'] as const;

const pathOf = (region: Address): string[] => LEVELS.flatMap((level) => region[level] ?? []);

/** Regions to choose: China down to its districts, other countries as a whole. */
export default function RegionsInput({ field, value, onChange, label }: OperandProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { divisions, loading } = useDivisions();
  const options = useMemo((): readonly Division[] => {
    const named = (code: string): Division => ({ value: code, label: countryName(code, locale) });
    const others = COUNTRIES.filter((code) => code !== HOME).map(named);
    others.sort((a, b) => a.label.localeCompare(b.label, locale));
    const home = { ...named(HOME), children: divisions };
    return field.settings['international'] === false ? [home] : [home, ...others];
  }, [divisions, locale, field.settings]);
  const given = (Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value]).map(addressOf);
  return (
    <Cascader
      multiple
      value={given.map(pathOf)}
      options={options as never}
      onChange={(paths) => {
        const regions = (paths as unknown as string[][]).map((path) =>
          Object.fromEntries(path.map((name, n) => [LEVELS[n], name])),
        );
        onChange(regions.length === 0 ? undefined : regions);
      }}
      showCheckedStrategy={Cascader.SHOW_PARENT}
      showSearch={{ limit: 30 }}
      allowClear={{ label: t('action.clear') }}
      loading={loading}
      maxTagCount="responsive"
      placeholder={t('address.regions')}
      classNames={{ popup: { root: css['popup'] ?? '' } }}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}
