/** One problem's HTTP status and wording. */
export interface Message {
  readonly status: number;
  readonly en: string;
  readonly 'zh-CN': string;
}

/** Keeps the literal keys while checking each entry's shape. */
export const area = <K extends string>(entries: Record<K, Message>): Record<K, Message> => entries;
