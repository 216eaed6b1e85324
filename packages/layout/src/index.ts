export { chooseLayout, rolesInOrder, type Device } from './choose-layout.js';
export type { EffectiveContext } from './context.js';
export { effectiveMenu, type MenuContext } from './effective-menu.js';
export { takenLayouts } from './taken-layouts.js';
export { prunedView, type ViewContent } from './pruned-view.js';
export { effectiveModule } from './effective-module.js';
export { effectiveInputSchema, inputSchemaHash, type ObjectSchema } from './input-schema.js';
export type { ModuleRightsView, RightsTo } from './rights.js';
