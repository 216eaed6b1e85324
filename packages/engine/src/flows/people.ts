import { findPath, type ApproverRule, type Model } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { isUuid } from '@mokuai/kernel';
import type { RecordReader } from '../records/read/index.js';
import { engineActor } from '../records/engine-actor.js';
import type { Values } from '../records/path-value.js';
import { RecordSource } from './record-source.js';
import type { Subject } from './subject.js';

/** What people are looked for around. */
export interface Around {
  readonly subject: Subject;
  /** Whose manager and department head are meant; null where nobody is. */
  readonly submitter: string | null;
}

/** Finds users by the rules of approvals and notifications. Inactive users are never found. */
export class People {
  private readonly source: RecordSource;

  /** Reads once and remembers: make one per transition or step. */
  constructor(
    reader: RecordReader,
    private readonly model: Model,
  ) {
    this.source = new RecordSource(reader, engineActor());
  }

  /** The users that any of the rules names, each once, in the order of the rules. */
  async find(rules: readonly ApproverRule[], around: Around): Promise<string[]> {
    const found: (Json | undefined)[] = [];
    for (const rule of rules) found.push(...(await this.byRule(rule, around)));
    return this.activeOf(found);
  }

  /** The manager so many levels up from a user. */
  async manager(user: string | null, level = 1): Promise<string[]> {
    let at: Json | undefined = user;
    for (let i = 0; i < level; i++) at = (await this.source.get('user', at))?.['manager'];
    return this.activeOf([at]);
  }

  /** The head of a user's department, or of the next one above that has another head than the user. */
  async departmentHead(user: string | null): Promise<string[]> {
    let id = (await this.source.get('user', user))?.['department'];
    const seen = new Set<Json | undefined>();
    while (isUuid(id) && !seen.has(id)) {
      seen.add(id);
      const department: Values | undefined = await this.source.get('department', id);
      const head = await this.activeOf([department?.['head']]);
      if (head.length > 0 && head[0] !== user) return head;
      id = department?.['parent'];
    }
    return [];
  }

  admins(): Promise<string[]> {
    const roles = [...this.model.roles.values()].filter((role) => role.capabilities?.includes('admin'));
    return this.withRoles(roles.map((role) => role.name));
  }

  /** What users are called, by id. Users that are gone are called by nothing. */
  async names(ids: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0) return new Map();
    const found: [string, string][] = [];
    for (let i = 0; i < wanted.length; i += 500) {
      const filter = { field: 'id', op: 'in', value: wanted.slice(i, i + 500) };
      for (const user of await this.source.find('user', filter, ['name']))
        found.push([user['id'] as string, String(user['name'] ?? '')]);
    }
    return new Map(found);
  }

  private async byRule(rule: ApproverRule, around: Around): Promise<(Json | undefined)[]> {
    switch (rule.type) {
      case 'users':
        return [...rule.users];
      case 'role':
        return this.withRoles([rule.role]);
      case 'manager':
        return this.manager(around.submitter, rule.level);
      case 'department_head':
        return this.departmentHead(around.submitter);
      case 'field':
        return [await this.inField(rule.field, around.subject)];
    }
  }

  /** A user field of the record, or of what its lookups point at. */
  private async inField(name: string, subject: Subject): Promise<Json | undefined> {
    const module = this.model.module(subject.module);
    const path = module && findPath(module, (target) => this.model.module(target), name);
    return path && subject.value(path);
  }

  private async withRoles(roles: readonly string[]): Promise<string[]> {
    const known = roles.filter((role) => this.model.roles.has(role));
    if (known.length === 0) return [];
    const filter = {
      and: [
        { field: 'active', op: 'eq', value: true },
        { field: 'roles', op: 'in', value: known },
      ],
    };
    return (await this.source.find('user', filter, ['name'])).map((user) => user['id'] as string);
  }

  /** Those of the ids that belong to active users, each once. */
  async activeOf(ids: readonly (Json | undefined)[]): Promise<string[]> {
    const active: string[] = [];
    for (const id of new Set(ids))
      if ((await this.source.get('user', id))?.['active'] === true) active.push(id as string);
    return active;
  }
}
