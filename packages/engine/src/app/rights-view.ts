import { accessTo, isUnlimited, type Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { ModuleRightsView, RightsTo } from '@mokuai/layout';

/** An actor's rights as `layout` asks for them. A module none of whose records the actor may read is not there at all. */
export function rightsTo(model: Model, actor: Actor): RightsTo {
  const known = new Map<string, ModuleRightsView | undefined>();
  return (module) => {
    if (!known.has(module)) known.set(module, rightsView(model, actor, module));
    return known.get(module);
  };
}

function rightsView(model: Model, actor: Actor, module: string): ModuleRightsView | undefined {
  const compiled = model.module(module);
  const to = (operation: Parameters<typeof accessTo>[3]) => accessTo(model, actor, module, operation);
  const [read, create, update] = [to('read'), to('create'), to('update')];
  if (!compiled || !read || read.branches.length === 0) return undefined;
  const may = (operation: Parameters<typeof accessTo>[3]): boolean => (to(operation)?.branches.length ?? 0) > 0;
  const can = {
    create: may('create'),
    update: may('update'),
    delete: may('delete'),
    bulk: may('bulk'),
    assign: may('assign'),
    submit: model.approvals(module).length > 0,
  };
  return {
    readable: (field) => read.grant(field) !== 'never',
    shown: (field) => read.shown(field) !== 'never',
    writable: (name) => {
      const field = compiled.fields.get(name);
      if (!field?.writable) return false;
      if (field.system) return isUnlimited(actor) || (name === 'owner' ? can.assign : can.create || can.update);
      return create?.grant(name) !== 'never' || update?.grant(name) !== 'never';
    },
    can,
  };
}
