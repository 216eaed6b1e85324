import { fillTemplates, type PlaceholderReader } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';

/** Field values with their placeholders filled. */
export const filledData = async (
  data: Json | undefined,
  reader: PlaceholderReader,
): Promise<Readonly<Record<string, Json>>> =>
  (await fillTemplates(data ?? {}, reader)) as Readonly<Record<string, Json>>;
