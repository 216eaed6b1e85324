import { parseDefinition, type AnyDocument } from '@mokuai/definition';
import { pointer as at, Problem, type Fault } from '@mokuai/kernel';

const AT_ONCE = 10;
const MOST_FAULTS = 1000;

/**
 * Reads the definitions of a file; throws 422 with pointers into it. Others get their turn after every few: a large file does
 * not make them wait for all of it. Where nearly everything is wrong, the rest is not looked at.
 * What `isOther` is left out.
 */
export async function parseAll(
  definitions: readonly unknown[],
  path: string,
  isOther: (json: unknown) => boolean = () => false,
): Promise<AnyDocument[]> {
  const documents: AnyDocument[] = [];
  const faults: Fault[] = [];
  for (const [index, json] of definitions.entries()) {
    if (index % AT_ONCE === 0) await breathe();
    if (isOther(json)) continue;
    const parsed = parseDefinition(json);
    if (parsed.ok) documents.push(parsed.value);
    else for (const one of parsed.faults) faults.push({ ...one, path: at(path, index) + one.path });
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length > 0) throw new Problem('invalid', faults);
  return documents;
}

/** Lets everything have its turn that waits for one. */
const breathe = (): Promise<void> => new Promise((next) => void setImmediate(next));
