/** What is selected on the canvas; nothing means the module itself. */
export type Selection =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'section'; readonly tab: number; readonly section: number }
  | { readonly kind: 'tab'; readonly tab: number }
  /** What stands at the top of the record page: highlights, buttons, path. */
  | { readonly kind: 'head' }
  | null;
