/** The mask that stands in a record in place of a value which the user may not know; undefined for a value. */
export function maskOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { masked, ...others } = value as { readonly masked?: unknown };
  return typeof masked === 'string' && Object.keys(others).length === 0 ? masked : undefined;
}
