import { messages, type Locale, type ProblemCode } from '@mokuai/kernel';

/** A fault as the compiled validators and the API name it. */
export interface NamedFault {
  readonly code: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The words of a fault that was found here, the same that the server would say. */
export function faultWords({ code, params }: NamedFault, locale: Locale): string {
  const message = Object.hasOwn(messages, code) ? messages[code as ProblemCode] : messages.invalid;
  return message[locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params?.[name];
    return value === undefined ? whole : String(value);
  });
}
