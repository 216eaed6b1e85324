import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OperandProps } from '../field-view.js';
import { MY_DEPARTMENT, MY_DEPARTMENT_AND_BELOW, myDepartment } from './my-department.js';
import { RecordOne } from './record-inputs.js';

/** One department by name, or one's own, with or without those below. */
export function DepartmentOne(props: OperandProps) {
  const { t } = useTranslation();
  const mine = myDepartment(props.value);
  const modes = [
    { value: 'only', label: t('department.mine') },
    { value: 'below', label: t('department.mineAndBelow') },
    { value: 'other', label: t('department.other') },
  ];
  const choose = (mode: string) =>
    props.onChange(mode === 'only' ? MY_DEPARTMENT : mode === 'below' ? MY_DEPARTMENT_AND_BELOW : undefined);
  return (
    <Space.Compact block>
      <Select
        value={mine ?? 'other'}
        options={modes}
        onChange={choose}
        aria-label={t('department.which')}
        popupMatchSelectWidth={false}
        style={{ width: mine ? '100%' : 110, flex: 'none' }}
      />
      {mine ? null : <RecordOne {...props} />}
    </Space.Compact>
  );
}
