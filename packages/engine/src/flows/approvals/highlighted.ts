import type { Model } from '@mokuai/definition';
import type { DepartmentStore } from '../ports.js';
import type { Values } from '../../records/path-value.js';

/** Of a record's values, what the layouts of its page highlight. */
export function highlighted(model: Model, moduleName: string, values: Values): Values {
  const layouts = model.module(moduleName)?.layouts ?? [];
  const names = layouts.filter((l) => l.pages.includes('detail')).flatMap((l) => l.highlights ?? []);
  return Object.fromEntries([...new Set(names)].flatMap((name) => (name in values ? [[name, values[name]!]] : [])));
}

/** Asks for the place of each department once: many records of a page are of the same. */
export function onceEach(departments: DepartmentStore): Pick<DepartmentStore, 'range'> {
  const asked = new Map<string, ReturnType<DepartmentStore['range']>>();
  return {
    range(id) {
      let range = asked.get(id);
      if (!range) asked.set(id, (range = departments.range(id)));
      return range;
    },
  };
}
