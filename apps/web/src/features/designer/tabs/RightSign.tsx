import { Eye, EyeOff, Pencil, type LucideIcon } from 'lucide-react';
import type { FieldRight } from '@mokuai/definition';

const SIGNS: Readonly<Record<FieldRight, LucideIcon>> = { hidden: EyeOff, read: Eye, write: Pencil };

/** A right to a field as a picture. */
export function RightSign({ right }: { readonly right: FieldRight }) {
  const Sign = SIGNS[right];
  return <Sign size={14} aria-hidden />;
}
