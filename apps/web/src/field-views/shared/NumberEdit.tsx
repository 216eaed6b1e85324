import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import type { EditProps } from '../field-view.js';

interface NumberEditProps extends EditProps {
  readonly scale: number | undefined;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
}

const MAX_DIGITS = 15;

/** A number, grouped in thousands while it is not being typed. */
export function NumberEdit({
  field,
  value,
  onChange,
  onBlur,
  id,
  invalid,
  describedBy,
  scale,
  prefix,
  suffix,
}: NumberEditProps) {
  return (
    <InputNumber<number>
      id={id}
      value={typeof value === 'number' ? value : null}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      {...(scale === undefined ? {} : { precision: scale })}
      formatter={(shown, { userTyping, input }) => (userTyping ? input : group(String(shown ?? '')))}
      parser={(typed) => Number((typed ?? '').replace(/[,\s]/g, '') || Number.NaN)}
      maxLength={MAX_DIGITS + 6}
      controls={false}
      prefix={prefix}
      suffix={suffix}
      placeholder={field.placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}

function group(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
