import { Switch } from 'antd';
import type { EditProps } from '../field-view.js';

/** On or off. */
export function Edit({ value, onChange, id, describedBy }: EditProps) {
  return <Switch id={id} checked={value === true} onChange={(on) => onChange(on)} aria-describedby={describedBy} />;
}
