/** A text that clients keep, with the tag they ask with whether it changed. */
export interface Tagged {
  readonly text: string;
  readonly etag: string;
}

/** Keeps the texts that were asked for last, so many characters of them in all. */
export class TextCache {
  readonly #texts = new Map<string, Tagged>();
  #size = 0;

  constructor(private readonly limit: number) {}

  get(key: string): Tagged | undefined {
    const found = this.#texts.get(key);
    if (found) {
      // A map is in the order of insertion: what was asked for last stands last.
      this.#texts.delete(key);
      this.#texts.set(key, found);
    }
    return found;
  }

  set(key: string, tagged: Tagged): void {
    this.#drop(key);
    this.#texts.set(key, tagged);
    this.#size += tagged.text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= this.limit || oldest === key) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#texts.get(key)?.text.length ?? 0;
    this.#texts.delete(key);
  }
}
