export * from './ports.js';
export { SavedViews, type NewView, type SavedViewPorts, type ViewChange } from './saved-views.js';
