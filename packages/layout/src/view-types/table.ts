import { effectiveViewType } from './effective-view-type.js';

export const table = effectiveViewType({ type: 'table', of: () => ({}) });
