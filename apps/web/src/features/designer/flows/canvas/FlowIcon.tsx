import { ListFilter, Pencil, Plus, Send, Split, Zap, type LucideIcon } from 'lucide-react';
import { Icon } from '@mokuai/ui';

/** Signs of flows that are not among those an admin chooses from. */
const OWN: Readonly<Record<string, LucideIcon>> = {
  split: Split,
  pencil: Pencil,
  plus: Plus,
  send: Send,
  filter: ListFilter,
  zap: Zap,
};

/** The sign of a kind of card. */
export function FlowIcon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  const Own = OWN[name];
  return Own ? (
    <Own size={size} strokeWidth={1.75} aria-hidden style={{ flex: 'none' }} />
  ) : (
    <Icon name={name} size={size} />
  );
}
