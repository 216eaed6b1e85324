import { Checkbox } from 'antd';
import { ScanEye } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldRight } from '@mokuai/definition';
import { FIELD_RIGHTS } from '../tabs/rights.js';
import { RightSign } from '../tabs/RightSign.js';
import css from './roles.module.css';

interface FieldRowProps {
  readonly label: string;
  readonly right: FieldRight;
  readonly other?: FieldRight | undefined;
  readonly fixed: boolean;
  readonly strong?: boolean;
  /** It is as usual: nothing of its own is said. */
  readonly quiet?: boolean;
  readonly marked?: boolean;
  readonly onMark?: (on: boolean) => void;
  /** Is a masked field seen whole? Undefined for a field that is not masked; null where none of the module is. */
  readonly whole: boolean | undefined | null;
  readonly onWhole?: (on: boolean) => void;
  readonly onChange: (right: FieldRight) => void;
}

/** What a role may do with one field: a choice of rights, and whether it sees the whole of what is masked. */
export function FieldRow(props: FieldRowProps) {
  const { label, right, other, fixed, strong, quiet, marked = false, onMark, whole, onWhole, onChange } = props;
  const { t } = useTranslation();
  const group = useId();
  return (
    <tr data-strong={strong || undefined} data-marked={marked || undefined}>
      <th scope="row">
        <span className={css['rowName']}>
          {onMark ? (
            <Checkbox
              aria-label={t('roles.mark', { label })}
              disabled={fixed}
              checked={marked}
              onChange={({ target }) => onMark(target.checked)}
            />
          ) : (
            <i className={css['gap']} />
          )}
          <span className="ellipsis">{label}</span>
        </span>
      </th>
      {FIELD_RIGHTS.map((one) => (
        <td key={one}>
          <label className={css['choice']} data-on={one === right || undefined} data-quiet={quiet || undefined}>
            <input
              type="radio"
              name={group}
              disabled={fixed}
              checked={one === right}
              aria-label={t('rights.cell', { role: label, operation: t(`rights.right.${one}`) })}
              onChange={() => onChange(one)}
            />
            <RightSign right={one} />
          </label>
        </td>
      ))}
      {whole === null ? null : (
        <td>
          {whole === undefined ? null : (
            <label className={css['choice']} data-on={whole || undefined}>
              <input
                type="checkbox"
                disabled={fixed || right === 'hidden'}
                checked={whole && right !== 'hidden'}
                aria-label={t('rights.cell', { role: label, operation: t('rights.whole') })}
                onChange={({ target }) => onWhole?.(target.checked)}
              />
              <ScanEye size={14} aria-hidden />
            </label>
          )}
        </td>
      )}
      {other === undefined ? null : (
        <td>
          <span className={css['theirs']} data-differs={other !== right || undefined}>
            <RightSign right={other} /> {t(`rights.right.${other}`)}
          </span>
        </td>
      )}
    </tr>
  );
}
