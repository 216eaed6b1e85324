import { accessSignature, type Actor } from '@mokuai/access';
import { standaloneValidators, type Model } from '@mokuai/definition';
import { fault, Problem, shortHash } from '@mokuai/kernel';
import { effectiveInputSchema, effectiveModule, inputSchemaHash, type EffectiveContext } from '@mokuai/layout';
import type { Models } from '../ports.js';
import { rightsTo } from './rights-view.js';
import { TextCache, type Tagged } from './text-cache.js';

/** So many characters of modules and of validators are kept. */
const KEPT = 12_000_000;

/**
 * Modules as actors may see them. Made once per Model, module, language and set of rights: a hundred users with the
 * same roles share one.
 */
export class EffectiveModules {
  readonly #made = new TextCache(KEPT);
  readonly #validators = new TextCache(KEPT);

  constructor(private readonly models: Models) {}

  /** The effective module as JSON. Throws 404 alike for a module that does not exist and one the actor may not read. */
  async effective(actor: Actor, module: string): Promise<Tagged> {
    const model = await this.models.current();
    return this.#once(model, actor, module, 'json', (context) => JSON.stringify(effectiveModule(context)));
  }

  /** The validators of what the actor may send, as an ES module for browsers. They live as long as what they check is the same. */
  async validators(actor: Actor, module: string): Promise<Tagged> {
    const model = await this.models.current();
    const key = this.#hash(model, actor, module);
    const known = this.#validators.get(key);
    if (known) return known;
    const context = contextOf(model, actor, module);
    const inputSchema = (mode: 'create' | 'update') => effectiveInputSchema(context, mode);
    const made = tagged(standaloneValidators({ name: module, inputSchema }));
    this.#validators.set(key, made);
    return made;
  }

  /** The hash that the address of the actor's validators carries now. */
  async validatorsHash(actor: Actor, module: string): Promise<string> {
    return this.#hash(await this.models.current(), actor, module);
  }

  #hash(model: Model, actor: Actor, module: string): string {
    return this.#once(model, actor, module, 'hash', inputSchemaHash).text;
  }

  #once(model: Model, actor: Actor, module: string, what: string, make: (context: EffectiveContext) => string): Tagged {
    const key = [model.revision, what, module, actor.locale, accessSignature(actor)].join('|');
    const known = this.#made.get(key);
    if (known) return known;
    const made = tagged(make(contextOf(model, actor, module)));
    this.#made.set(key, made);
    return made;
  }
}

const tagged = (text: string): Tagged => ({ text, etag: `"${shortHash(text)}"` });

/** What the effective form of a module is a function of. Throws 404 where the actor may not read the module. */
export function contextOf(model: Model, actor: Actor, name: string): EffectiveContext {
  const to = rightsTo(model, actor);
  const module = model.module(name);
  const rights = to(name);
  if (!module || !rights) throw new Problem('not_found', [fault('unknown_module', '', { module: name })]);
  return { model, module, rights, rightsTo: to, roles: actor.roles, locale: actor.locale };
}
