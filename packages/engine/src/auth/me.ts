import type { Actor } from '@mokuai/access';
import type { Me } from '@mokuai/contract';
import { Problem } from '@mokuai/kernel';
import type { AuthStore } from './ports.js';

/** What a user is told about themselves. */
export async function meOf(actor: Actor, store: AuthStore): Promise<Me> {
  const profile = await store.profile(actor.userId);
  if (!profile) throw new Problem('not_signed_in');
  return {
    id: profile.id,
    name: profile.name,
    email: profile.email,
    roles: actor.roles,
    capabilities: [...actor.capabilities],
    locale: actor.locale,
    theme: profile.theme,
    density: profile.density,
    department: profile.department,
    tabs: profile.tabs,
  };
}
