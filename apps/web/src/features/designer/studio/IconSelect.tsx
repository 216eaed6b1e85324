import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon, ICONS } from '@mokuai/ui';
import css from '../designer.module.css';

interface IconSelectProps {
  readonly id: string;
  readonly value: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (icon: string | undefined) => void;
}

/** Chooses an icon by its picture or its name. */
export function IconSelect({ id, value, placeholder, onChange }: IconSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      id={id}
      showSearch
      allowClear={{ label: t('action.clear') }}
      value={value}
      placeholder={placeholder}
      options={Object.keys(ICONS).map((name) => ({ value: name, label: name }))}
      optionRender={(option) => (
        <span className={css['hue']}>
          <Icon name={String(option.value)} size={14} /> {option.label}
        </span>
      )}
      labelRender={({ value: name }) => (
        <span className={css['hue']}>
          <Icon name={String(name)} size={14} /> {name}
        </span>
      )}
      onChange={onChange}
    />
  );
}
