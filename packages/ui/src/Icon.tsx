import { Component } from 'lucide-react';
import { ICONS } from './icons.js';

interface IconProps {
  readonly name: string | null | undefined;
  readonly size?: number;
}

/** An icon an admin chose by name; a plain one for a name that is not in the set. */
export function Icon({ name, size = 16 }: IconProps) {
  const Found = ICONS[name ?? ''] ?? Component;
  return <Found size={size} strokeWidth={1.75} aria-hidden style={{ flex: 'none' }} />;
}
