import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OperandProps } from '../field-view.js';
import { isMe, ME } from '../shared/is-me.js';
import { RecordList } from '../shared/record-inputs.js';

export { RecordOne as One } from '../shared/record-inputs.js';

const isOnlyMe = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 && value.every(isMe) : isMe(value);

/** Whoever looks, or people by name. */
export function List(props: OperandProps) {
  const { t } = useTranslation();
  const me = isOnlyMe(props.value);
  const modes = [
    { value: 'me', label: t('user.me') },
    { value: 'other', label: t('user.somebody') },
  ];
  return (
    <Space.Compact block>
      <Select
        value={me ? 'me' : 'other'}
        options={modes}
        onChange={(mode) => props.onChange(mode === 'me' ? [ME] : undefined)}
        aria-label={t('user.who')}
        style={{ width: me ? '100%' : 96, flex: 'none' }}
      />
      {me ? null : <RecordList {...props} />}
    </Space.Compact>
  );
}
