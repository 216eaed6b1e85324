/** `Attachments` of `@mokuai/engine`. */
export const ATTACHMENTS = Symbol('Attachments');

/** `FieldFiles` of `@mokuai/engine`. */
export const FIELD_FILES = Symbol('FieldFiles');
