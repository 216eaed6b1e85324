import { SetMetadata } from '@nestjs/common';

const PUBLIC = Symbol('public');
const CAPABILITY = Symbol('capability');

/** Marks a route (or a whole controller) as open to callers who are not signed in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** Asks for a capability, e.g. `@Capability('design')`; holders of `admin` have every one. */
export const Capability = (name: string): MethodDecorator & ClassDecorator => SetMetadata(CAPABILITY, name);

/** What a route demands of its caller. */
export interface AccessRule {
  readonly isPublic: boolean;
  readonly capability: string | undefined;
}

const known = new WeakMap<object, AccessRule>();

/** The rule of a route: what its method says, else what its class says. Read once per route. */
export function accessRule(handler: object, controller: object): AccessRule {
  const cached = known.get(handler);
  if (cached) return cached;
  const read = (key: symbol): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  const rule = { isPublic: read(PUBLIC) === true, capability: read(CAPABILITY) as string | undefined };
  known.set(handler, rule);
  return rule;
}
