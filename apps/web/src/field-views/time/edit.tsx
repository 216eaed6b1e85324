import type { EditProps } from '../field-view.js';
import { TimeInput } from './TimeInput.js';

/** A time of day, typed or picked. */
export const Edit = ({ field, onBlur, invalid, describedBy, eager, ...rest }: EditProps) => (
  <TimeInput
    {...rest}
    seconds={field.settings['seconds'] === true}
    {...(onBlur ? { onBlur } : {})}
    placeholder={field.placeholder ?? ''}
    invalid={invalid ?? false}
    describedBy={describedBy}
    defaultOpen={eager ?? false}
  />
);
