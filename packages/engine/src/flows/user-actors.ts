import type { Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import { capabilitiesOf } from '../auth/actor-of.js';
import type { RecordReader } from '../records/read/index.js';
import { engineActor, type Via } from '../records/engine-actor.js';
import type { DepartmentStore } from './ports.js';
import { RecordSource } from './record-source.js';

/** Makes the actor of a user who is not here: for workflows that run as whoever triggered them, and to ask what somebody may see. */
export class UserActors {
  constructor(
    private readonly reader: RecordReader,
    private readonly departments: DepartmentStore,
  ) {}

  /** The user with the rights they have now; undefined when they are gone or inactive. */
  async of(model: Model, userId: string, via?: Via): Promise<Actor | undefined> {
    const user = await new RecordSource(this.reader, engineActor()).get('user', userId);
    if (user?.['active'] !== true) return undefined;
    const roles = ((user['roles'] ?? []) as string[]).filter((role) => model.roles.has(role));
    const department = user['department'] as string | null;
    const range = department === null ? undefined : await this.departments.range(department);
    return {
      userId,
      roles,
      capabilities: capabilitiesOf(model, roles),
      department: department !== null && range ? { id: department, ...range } : null,
      locale: user['locale'] === 'zh-CN' ? 'zh-CN' : 'en',
      timeZone: (user['time_zone'] as string | null) ?? 'UTC',
      engine: false,
      ...(via ? { via } : {}),
    };
  }
}
