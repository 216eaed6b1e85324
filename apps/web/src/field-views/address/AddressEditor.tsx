import { Cascader, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { COUNTRIES } from '@mokuai/kernel';
import { usePreferences } from '../../lib/preferences.js';
import type { EditProps } from '../field-view.js';
import { addressOf, countryName, HOME, type Address } from './address-words.js';
import { useDivisions } from './divisions.js';
import css from './address.module.css';

const LEVELS = ['province', 'city', 'district'] as const;

/** The parts of an address; which they are depends on its country. */
export default function AddressEditor(props: EditProps) {
  const { field, value, onChange, onBlur, id, invalid, describedBy } = props;
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const { divisions, loading } = useDivisions();
  const address = addressOf(value);
  const country = address.country ?? HOME;
  const abroad = field.settings['international'] !== false;
  const set = (part: Partial<Record<keyof Address, string | undefined>>): void => {
    const next = Object.entries({ country, ...address, ...part }).filter(([, one]) => one);
    // A country alone is no address, but a choice that what follows depends on.
    const said = next.some(([name]) => name !== 'country') || part.country !== undefined;
    onChange(said ? Object.fromEntries(next) : null);
  };
  const input = (part: 'city' | 'district' | 'province' | 'street' | 'postcode', isFirst = false) => (
    <Input
      {...(isFirst ? { id } : {})}
      value={address[part] ?? ''}
      onChange={({ target }) => set({ [part]: target.value })}
      {...(onBlur ? { onBlur } : {})}
      maxLength={part === 'street' ? 200 : part === 'postcode' ? 12 : 60}
      placeholder={t(`address.${part}`)}
      aria-label={`${field.label} · ${t(`address.${part}`)}`}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      autoComplete="off"
    />
  );
  const chosen = LEVELS.flatMap((level) => address[level] ?? []);
  return (
    <div className={css['form']} role="group" aria-label={field.label}>
      {abroad ? (
        <Select
          value={country}
          onChange={(next: string) =>
            set({ country: next, ...(next === country ? {} : { province: '', city: '', district: '' }) })
          }
          options={COUNTRIES.map((code) => ({ value: code, label: countryName(code, locale) })).sort((a, b) =>
            a.value === HOME ? -1 : b.value === HOME ? 1 : a.label.localeCompare(b.label, locale),
          )}
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={`${field.label} · ${t('address.country')}`}
        />
      ) : null}
      {country === HOME ? (
        <Cascader
          id={id}
          value={chosen}
          options={divisions as never}
          onChange={(path) => {
            const [province, city, district] = (path ?? []) as string[];
            set({ province, city, district });
          }}
          {...(onBlur ? { onBlur } : {})}
          changeOnSelect
          style={{ width: '100%' }}
          expandTrigger="click"
          showSearch={{ limit: 30 }}
          allowClear={{ label: t('action.clear') }}
          loading={loading}
          placeholder={t('address.division')}
          classNames={{ popup: { root: css['popup'] ?? '' } }}
          status={invalid ? 'error' : ''}
          aria-describedby={describedBy}
        />
      ) : null}
      {country === HOME ? (
        <div className={css['row']}>
          {input('street')}
          {input('postcode')}
        </div>
      ) : (
        <>
          {input('street', true)}
          <div className={css['thirds']}>
            {input('postcode')}
            {input('city')}
            {input('province')}
          </div>
        </>
      )}
    </div>
  );
}
