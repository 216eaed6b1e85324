import type { Actor } from '@mokuai/access';
import type { RecordPage, SearchAnswer, SearchGroup, SearchHit } from '@mokuai/contract';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { fault, Problem, textIn } from '@mokuai/kernel';
import type { Models } from '../ports.js';
import type { RecordReader } from '../records/read/record-reader.js';
import { wordsOf } from '../records/words-of.js';
import { nearness } from './nearness.js';
import { rightsTo } from './rights-view.js';

export interface RecordSearchPorts {
  readonly models: Models;
  readonly reader: Pick<RecordReader, 'list'>;
  /** Modules asked at the same time, so that one search leaves connections for others. */
  readonly side: number;
  /** What has not answered after so many milliseconds is left out. */
  readonly patience: number;
}

export interface SearchInput {
  readonly q: string;
  /** Only these; every module the actor may read where it is left out. */
  readonly modules?: readonly string[];
  /** Records per module. */
  readonly limit: number;
  /** Aborted when nobody waits any more: no further module is asked. */
  readonly signal?: AbortSignal;
}

/** One module with the fields that a hit is told by. */
interface Place {
  readonly module: ModuleModel;
  readonly fields: readonly FieldModel[];
  readonly title: string | undefined;
}

const decoder = new TextDecoder();

/** Finds records of many modules by a text. Each module is a list of the one read road, with the actor's own rights. */
export class RecordSearch {
  constructor(private readonly ports: RecordSearchPorts) {}

  /**
   * Records whose title or a searchable field holds the text, nearest first, in groups of their module.
   * Throws `Problem`: 400 for an empty text, 413 for one over 200 characters, 404 for a module that the actor may not read.
   */
  async find(actor: Actor, { q, modules, limit, signal }: SearchInput): Promise<SearchAnswer> {
    const text = q.trim();
    if (text === '') throw new Problem('bad_request', [fault('required', '/q')]);
    const places = placesOf(await this.ports.models.current(), actor, modules);
    const found = new Map<Place, SearchGroup>();
    const waiting = [...places];
    const answered = new Set<Place>();
    let over = false;
    const ask = async (): Promise<void> => {
      for (let place = waiting.shift(); place && !over && !signal?.aborted; place = waiting.shift()) {
        const group = await this.#group(actor, place, text, limit);
        answered.add(place);
        if (group.hits.length > 0) found.set(place, group);
      }
    };
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, this.ports.patience)));
    const asking = Promise.all(Array.from({ length: this.ports.side }, ask));
    try {
      await Promise.race([asking, patience]);
    } finally {
      over = true;
      clearTimeout(timer);
      // Who answers after its time, answers nobody.
      asking.catch(() => undefined);
    }
    const groups = places.flatMap((place) => found.get(place) ?? []);
    return {
      data: groups.sort((a, b) => nearness(text, a.hits[0]!) - nearness(text, b.hits[0]!)),
      late: places.filter((place) => !answered.has(place)).map(({ module }) => module.name),
    };
  }

  async #group(actor: Actor, { module, fields, title }: Place, q: string, limit: number): Promise<SearchGroup> {
    const owner = title === 'owner' ? [] : ['owner'];
    const input = { q, fields: fields.map((f) => f.name), expand: owner, limit };
    const page = JSON.parse(decoder.decode(await this.ports.reader.list(actor, module.name, input))) as RecordPage;
    const label = textIn(module.label, actor.locale, module.name);
    const hits = page.data.map((record): SearchHit => {
      const name = title === undefined ? null : (record[title] as Json | undefined);
      const field = fields.find((f) => f.name !== title && holds(wordsIn(f, record), q));
      return {
        id: record.id,
        title: title === undefined ? null : wordsOf(module.fields.get(title), name) || null,
        match: field
          ? {
              field: field.name,
              label: textIn(field.label, actor.locale, field.name),
              text: String(wordsIn(field, record)),
            }
          : null,
        owner: record.expand?.['owner']?.title ?? null,
      };
    });
    return {
      module: module.name,
      label,
      icon: module.icon ?? null,
      hits: hits.sort((a, b) => nearness(q, a) - nearness(q, b)),
      more: page.page.next !== null,
    };
  }
}

/** What a field says in words, if it does. */
function wordsIn({ name, type }: FieldModel, record: RecordPage['data'][number]): unknown {
  const value = record[name] as Json | undefined;
  return type.text && value !== null && value !== undefined ? type.text(value) : value;
}

const holds = (value: unknown, text: string): boolean =>
  typeof value === 'string' && value.toLowerCase().includes(text.toLowerCase());

/** The modules to ask, each with the fields that the actor may know of. */
function placesOf(model: Model, actor: Actor, wanted: readonly string[] | undefined): readonly Place[] {
  const to = rightsTo(model, actor);
  return [...new Set(wanted ?? model.modules)].flatMap((name): readonly Place[] => {
    const module = model.module(name);
    const rights = to(name);
    if (!module || !rights) {
      if (!wanted) return [];
      throw new Problem('not_found', [fault('unknown_module', '/modules', { module: name })]);
    }
    const fields = [...module.fields.values()].filter(
      (field) => rights.readable(field.name) && (field.name === module.titleField || field.settings.searchable),
    );
    if (fields.length === 0) return [];
    return [{ module, fields, title: rights.readable(module.titleField) ? module.titleField : undefined }];
  });
}
