/** The operand that stands for whoever looks. */
export const ME = { me: true } as const;

export const isMe = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'me' in value && value.me === true;
