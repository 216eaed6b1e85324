/** `Attachments` of `@mokuai/engine`. */
export const ATTACHMENTS = Symbol('Attachments');
