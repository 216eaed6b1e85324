import type { Actor } from '@mokuai/access';
import type { ModulePreview } from '@mokuai/contract';
import { compileModel, standaloneValidators, type DefinitionFault, type Model } from '@mokuai/definition';
import { fault, Problem } from '@mokuai/kernel';
import {
  effectiveInputSchema,
  effectiveModule,
  inputSchemaHash,
  takenLayouts,
  type EffectiveContext,
} from '@mokuai/layout';
import { contextOf } from '../app/effective-modules.js';
import { rightsTo } from '../app/rights-view.js';
import { checkPublish } from './check-publish.js';
import { withChanges } from './document-set.js';
import type { Drafts } from './drafts.js';
import type { PublisherPorts } from './publisher.js';

/** What is to be looked at, and with whose eyes. */
export interface PreviewOrder {
  readonly module: string;
  /** As users see it who have this role and no other; absent: as the asking user does. */
  readonly role?: string | undefined;
}

/** A preview; words of the errors are still to be put into the reader's language. */
export interface Preview extends Omit<ModulePreview, 'errors'> {
  readonly errors: readonly DefinitionFault[];
}

type PreviewPorts = Pick<PublisherPorts, 'definitions' | 'models' | 'steps'>;

/**
 * A module as it would be once all drafts are published. Nothing is kept or changed.
 * Throws `not_found` (404) for a module or a role that would not be there.
 */
export async function previewModule(
  ports: PreviewPorts,
  drafts: Drafts,
  actor: Actor,
  order: PreviewOrder,
): Promise<Preview> {
  const { live, errors, context } = await lookAt(ports, drafts, actor, order);
  const published = live.module(order.module);
  const base = { published: published !== undefined, errors, pending: [], taken: [] };
  if (!context) return { ...base, module: null };
  const effective = effectiveModule(context);
  const query = new URLSearchParams({ ...(order.role ? { role: order.role } : {}), hash: inputSchemaHash(context) });
  return {
    ...base,
    pending: effective.fields.map(({ name }) => name).filter((name) => !published?.fields.has(name)),
    taken: takenLayouts(context),
    module: { ...effective, validators: `/api/drafts/preview/${order.module}/validators.js?${query.toString()}` },
  };
}

/** The validators of what could be sent then, as an ES module for browsers. Throws 404 where there is nothing to look at. */
export async function previewValidators(
  ports: PreviewPorts,
  drafts: Drafts,
  actor: Actor,
  order: PreviewOrder,
): Promise<string> {
  const { context } = await lookAt(ports, drafts, actor, order);
  if (!context) throw new Problem('not_found');
  return standaloneValidators({
    name: order.module,
    inputSchema: (mode) => effectiveInputSchema(context, mode),
  });
}

interface Look {
  readonly live: Model;
  readonly errors: readonly DefinitionFault[];
  /** Absent where the drafts have faults, or the viewer may not read the module. */
  readonly context?: EffectiveContext;
}

async function lookAt(
  { definitions, models, steps }: PreviewPorts,
  drafts: Drafts,
  actor: Actor,
  { module, role }: PreviewOrder,
): Promise<Look> {
  const live = await models.refresh();
  const documents = [...withChanges(models.documents(), await drafts.changes()).values()];
  if (!documents.some((one) => one.kind === 'module' && one.name === module)) {
    throw new Problem('not_found', [fault('unknown_module', '', { module })]);
  }
  const errors = await checkPublish(live, documents, { steps, users: await definitions.userIds() });
  if (errors.length > 0) return { live, errors };
  const model = compileModel(live.revision + 1, documents, live);
  const viewer = role === undefined ? actor : withRole(actor, model, role);
  return rightsTo(model, viewer)(module)
    ? { live, errors, context: contextOf(model, viewer, module) }
    : { live, errors };
}

function withRole(actor: Actor, model: Model, name: string): Actor {
  const role = model.roles.get(name);
  if (!role) throw new Problem('not_found', [fault('unknown_role', '', { role: name })]);
  return { ...actor, roles: [name], capabilities: new Set(role.capabilities), engine: false };
}
