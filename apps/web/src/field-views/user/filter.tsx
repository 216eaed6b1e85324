import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OperandProps } from '../field-view.js';
import { RecordOne } from '../shared/record-inputs.js';
import { isMe, ME } from '../shared/is-me.js';

export { RecordList as List } from '../shared/record-inputs.js';

/** Whoever looks, or somebody by name. */
export function One(props: OperandProps) {
  const { t } = useTranslation();
  const me = isMe(props.value);
  const modes = [
    { value: 'me', label: t('user.me') },
    { value: 'other', label: t('user.somebody') },
  ];
  return (
    <Space.Compact block>
      <Select
        value={me ? 'me' : 'other'}
        options={modes}
        onChange={(mode) => props.onChange(mode === 'me' ? ME : undefined)}
        aria-label={t('user.who')}
        style={{ width: me ? '100%' : 96, flex: 'none' }}
      />
      {me ? null : <RecordOne {...props} />}
    </Space.Compact>
  );
}
