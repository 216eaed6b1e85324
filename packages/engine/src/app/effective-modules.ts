import { accessSignature, type Actor } from '@mokuai/access';
import { standaloneValidators, type Model } from '@mokuai/definition';
import { fault, Problem, shortHash } from '@mokuai/kernel';
import { effectiveInputSchema, effectiveModule, inputSchemaHash, type EffectiveContext } from '@mokuai/layout';
import type { Models } from '../ports.js';
import { rightsTo } from './rights-view.js';

/** A text that clients keep, with the tag they ask with whether it changed. */
export interface Tagged {
  readonly text: string;
  readonly etag: string;
}

/**
 * Modules as actors may see them. Made once per Model, module, language and set of rights: a hundred users with the
 * same roles share one.
 */
export class EffectiveModules {
  private readonly made = new WeakMap<Model, Map<string, Tagged>>();

  constructor(private readonly models: Models) {}

  /** The effective module as JSON. Throws 404 alike for a module that does not exist and one the actor may not read. */
  effective(actor: Actor, module: string): Promise<Tagged> {
    return this.once(actor, module, 'json', (context) => JSON.stringify(effectiveModule(context)));
  }

  /** The validators of what the actor may send, as an ES module for browsers. */
  validators(actor: Actor, module: string): Promise<Tagged> {
    return this.once(actor, module, 'js', (context) =>
      standaloneValidators({ name: module, inputSchema: (mode) => effectiveInputSchema(context, mode) }),
    );
  }

  /** The hash that the address of the actor's validators carries now. */
  async validatorsHash(actor: Actor, module: string): Promise<string> {
    return (await this.once(actor, module, 'hash', inputSchemaHash)).text;
  }

  private async once(
    actor: Actor,
    module: string,
    what: string,
    make: (context: EffectiveContext) => string,
  ): Promise<Tagged> {
    const model = await this.models.current();
    const texts = this.made.get(model) ?? new Map<string, Tagged>();
    this.made.set(model, texts);
    const key = [what, module, actor.locale, accessSignature(actor)].join('|');
    const known = texts.get(key);
    if (known) return known;
    const text = make(contextOf(model, actor, module));
    const tagged = { text, etag: `"${shortHash(text)}"` };
    texts.set(key, tagged);
    return tagged;
  }
}

/** What the effective form of a module is a function of. Throws 404 where the actor may not read the module. */
export function contextOf(model: Model, actor: Actor, name: string): EffectiveContext {
  const to = rightsTo(model, actor);
  const module = model.module(name);
  const rights = to(name);
  if (!module || !rights) throw new Problem('not_found', [fault('unknown_module', '', { module: name })]);
  return { model, module, rights, rightsTo: to, roles: actor.roles, locale: actor.locale };
}
