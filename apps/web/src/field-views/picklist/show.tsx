import { OptionTag } from '@mokuai/ui';
import type { ShowProps } from '../field-view.js';
import { isStatus, optionOf } from '../shared/options.js';

/** The chosen option. */
export function Show({ field, value, place }: ShowProps) {
  const { label, color } = optionOf(field, value);
  if (place === 'inline') return <>{label}</>;
  return <OptionTag label={label} color={color} dot={isStatus(field) && color !== null} />;
}
