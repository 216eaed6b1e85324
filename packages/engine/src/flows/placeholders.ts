import type { Model } from '@mokuai/definition';
import { fault, Problem } from '@mokuai/kernel';
import type { RecordSource } from './record-source.js';
import { Subject } from './subject.js';
import { parseReference, type PlaceholderReader, type Reference } from './template.js';

/** What a run's placeholders are read from. */
export interface PlaceholderWorld {
  readonly model: Model;
  readonly source: RecordSource;
  readonly subject: Subject;
  /** The person who triggered the run. */
  readonly actorId: string | null;
}

/**
 * Reads placeholders as the run's actor may see them. Throws `bad_reference` for one that means nothing (any more): definitions
 * are checked when published, but a run keeps its own and may outlive a field.
 */
export function placeholderReader(world: PlaceholderWorld): PlaceholderReader {
  const { model } = world;
  const reference = (text: string): Reference => {
    const found = parseReference(text, model.module(world.subject.module)!, model);
    if (!found)
      throw new Problem('bad_reference', [fault('bad_reference', '', { reference: text })], {}, { reference: text });
    return found;
  };
  const subjectOf = async ({ of }: Reference): Promise<Subject> => {
    if (of !== 'actor') return world.subject;
    const user = await world.source.get('user', world.actorId);
    return new Subject(world.source, 'user', user ?? {}, {});
  };
  return {
    async value(text) {
      const found = reference(text);
      return (await subjectOf(found)).value(found.path);
    },
    async text(text) {
      const found = reference(text);
      return (await subjectOf(found)).shown(found.path, (name) => {
        const module = model.module(name);
        return module?.fields.get(module.titleField);
      });
    },
  };
}
