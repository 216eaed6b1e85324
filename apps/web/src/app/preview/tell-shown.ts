import { tell } from '../../lib/preview-frame.js';

/** Lets the window around the preview know of what business type that is which is shown. */
export function tellShown(businessType: unknown): void {
  if (window.parent !== window)
    tell(window.parent, { preview: 'shown', businessType: typeof businessType === 'string' ? businessType : null });
}
