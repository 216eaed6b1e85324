/** `SavedViews` of `@mokuai/engine`. */
export const SAVED_VIEWS = Symbol('SavedViews');
