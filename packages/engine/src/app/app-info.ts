import type { Actor } from '@mokuai/access';
import type { AppInfo } from '@mokuai/contract';
import { textIn } from '@mokuai/kernel';
import { effectiveMenu } from '@mokuai/layout';
import type { Models } from '../ports.js';
import { rightsTo } from './rights-view.js';

/** What waits for a user: unread notifications and approvals to decide. */
export interface Badges {
  of(userId: string): Promise<{ readonly unread: number; readonly todo: number }>;
}

/** What the client's shell is drawn from: menu and modules as the actor may use them, and what waits for the actor. */
export async function appInfo(actor: Actor, models: Models, badges: Badges, timeZone: string): Promise<AppInfo> {
  const [model, { unread, todo }] = await Promise.all([models.current(), badges.of(actor.userId)]);
  const { locale } = actor;
  const to = rightsTo(model, actor);
  const modules = model.modules.flatMap((name) => {
    const module = model.module(name);
    const rights = to(name);
    if (!module || !rights) return [];
    const label = textIn(module.label, locale, name);
    return [
      {
        name,
        label,
        plural: textIn(module.plural, locale, label),
        icon: module.icon ?? null,
        create: rights.can.create,
      },
    ];
  });
  const menu = effectiveMenu({ model, rightsTo: to, locale });
  return { revision: model.revision, locale, timeZone, name: 'Mokuai', menu, modules, unread, todo };
}
