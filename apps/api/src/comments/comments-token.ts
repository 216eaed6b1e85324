/** `Comments` of `@mokuai/engine`. */
export const COMMENTS = Symbol('Comments');
