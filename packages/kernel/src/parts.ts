/** Work in parts: it stops wherever others may have their turn, and whoever runs it carries it on. */
export type Parts<T> = Generator<void, T, void>;

/** Does all parts in one go. */
export function inOneGo<T>(parts: Parts<T>): T {
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
  }
}
