import { accessSignature, type Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { Template } from '@mokuai/query';

/** More kinds of writes than anybody has; a client that writes ever other sets of fields must not fill the memory. */
const MOST = 2000;

const cache = new WeakMap<Model, Map<string, Template>>();

/** The template of a kind of write for actors of the same rights, made once per Model. */
export function templateOf(model: Model, actor: Actor, kind: string, make: () => Template): Template {
  let known = cache.get(model);
  if (!known) cache.set(model, (known = new Map()));
  const key = `${kind}|${accessSignature(actor)}`;
  let template = known.get(key);
  if (!template) {
    template = make();
    if (known.size >= MOST) known.clear();
    known.set(key, template);
  }
  return template;
}
