import type { KeyboardEvent } from 'react';

/** Enter that chooses in an open picker is not meant to send the form. */
export function keepEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const inPicker = event.target instanceof Element && event.target.closest('.ant-picker, .ant-select') !== null;
  if (event.key === 'Enter' && inPicker) event.preventDefault();
}
