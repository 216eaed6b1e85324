import type { Actor } from '@mokuai/access';
import type { ExpandedRecord, RecordPage, SearchAnswer, SearchGroup, SearchHit } from '@mokuai/contract';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { fault, Problem, textIn } from '@mokuai/kernel';
import { searchedFields, termsOf } from '@mokuai/query';
import type { Models } from '../ports.js';
import type { RecordReader } from '../records/read/record-reader.js';
import { maskIn, wordsOf } from '../records/words-of.js';
import { lackingIn, nearness } from './nearness.js';
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

/** The nearest are shown of so many: those that the read road takes for the nearest, or else the newest. */
const LOOKED_AT = 20;

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
    const found = new Map<Place, Ranked>();
    const waiting = [...places];
    const answered = new Set<Place>();
    let over = false;
    const ask = async (): Promise<void> => {
      for (let place = waiting.shift(); place && !over && !signal?.aborted; place = waiting.shift()) {
        const ranked = await this.#group(actor, place, text, limit);
        answered.add(place);
        if (ranked.group.hits.length > 0) found.set(place, ranked);
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
      data: groups.sort((a, b) => a.near - b.near).map(({ group }) => group),
      late: places.filter((place) => !answered.has(place)).map(({ module }) => module.name),
    };
  }

  async #group(actor: Actor, { module, fields, title }: Place, q: string, limit: number): Promise<Ranked> {
    const owner = title === 'owner' ? [] : ['owner'];
    const names = [...(title === undefined ? [] : [title]), ...fields.map((f) => f.name)];
    const input = { q, fields: [...new Set(names)], expand: owner, limit: Math.max(limit, LOOKED_AT), nearest: 'yes' };
    const page = JSON.parse(decoder.decode(await this.ports.reader.list(actor, module.name, input))) as RecordPage;
    const named = title === undefined ? undefined : module.fields.get(title);
    const terms = termsOf(q);
    const ranked = page.data.map((record) => {
      const shown = (field: FieldModel) => record[field.name] as Json | undefined;
      // What is masked is not what was found.
      const value = (field: FieldModel) => (maskIn(shown(field)) === undefined ? shown(field) : null);
      // What the title does not say is looked for elsewhere.
      const lacking = named ? lackingIn(named, value(named), terms) : terms;
      const field = fields.find((f) => f !== named && lackingIn(f, value(f), lacking).length < lacking.length);
      const hit: SearchHit = {
        id: record.id,
        title: named ? wordsOf(named, shown(named)) || null : null,
        match: field
          ? {
              field: field.name,
              label: textIn(field.label, actor.locale, field.name),
              text: wordsOf(field, value(field)),
            }
          : null,
        owner: (record.expand?.['owner'] as ExpandedRecord | undefined)?.title ?? null,
      };
      return { hit, near: nearness(q, named, named && value(named)) };
    });
    // The newest come first among those that are equally near.
    const nearest = ranked.sort((a, b) => a.near - b.near);
    return {
      near: nearest[0]?.near ?? Infinity,
      group: {
        module: module.name,
        label: textIn(module.label, actor.locale, module.name),
        icon: module.icon ?? null,
        hits: nearest.slice(0, limit).map(({ hit }) => hit),
        more: nearest.length > limit || page.page.more === true,
      },
    };
  }
}

/** What was found in a module, and how near the nearest of it is. */
interface Ranked {
  readonly near: number;
  readonly group: SearchGroup;
}

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
    const fields = searchedFields(module).filter((field) => rights.readable(field.name));
    if (fields.length === 0) return [];
    return [{ module, fields, title: rights.shown(module.titleField) ? module.titleField : undefined }];
  });
}
