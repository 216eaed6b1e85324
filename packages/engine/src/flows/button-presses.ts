import { accessTo, type Actor } from '@mokuai/access';
import { spotsOf, type ButtonSpot, type LayoutButton, type Model } from '@mokuai/definition';
import { fault, Problem } from '@mokuai/kernel';
import { chooseLayout, rolesInOrder, type Device } from '@mokuai/layout';
import type { Models } from '../ports.js';
import { engineActor } from '../records/engine-actor.js';
import type { Values } from '../records/path-value.js';
import type { RecordReader } from '../records/read/index.js';
import type { RecordWriter } from '../records/write/index.js';
import type { Conditions } from './conditions.js';
import type { ManualRuns } from './manual-runs.js';
import { RecordSource } from './record-source.js';
import { Subject } from './subject.js';

/** Most records in one press. */
export const MOST_PRESSED = 500;

/** How often a record that changes between its condition and its change is looked at anew. */
const TRIES = 5;

export interface ButtonPressPorts {
  readonly models: Models;
  readonly reader: RecordReader;
  readonly writer: Pick<RecordWriter, 'update'>;
  readonly conditions: Conditions;
  readonly manualRuns: Pick<ManualRuns, 'start'>;
}

/** An admin's button, and the records that it is pressed for. */
export interface Press {
  readonly module: string;
  readonly button: string;
  readonly on: ButtonSpot;
  readonly device: Device;
  /** A version is the one that was on screen: a record that was changed since is left alone. */
  readonly records: readonly { readonly id: string; readonly version?: number | undefined }[];
  /** Rules about duplicates that are not to be minded. */
  readonly allowDuplicates?: readonly string[];
  /** The id of the run that begins for a record, where the request may be sent again. */
  readonly runOf: (record: string) => string | undefined;
}

/** What became of one record. */
export type Pressed =
  | { readonly status: 'ok'; readonly id: string }
  | { readonly status: 'error'; readonly id: string; readonly problem: Problem };

type Acting = Extract<LayoutButton, { type: 'workflow' | 'set' }>;

/**
 * Buttons of layouts that start a workflow or set values, for one record or for many. Each record is asked on its own: is
 * the button offered there by the layout that this user has for it, does its condition hold, may the user do what it does?
 */
export class ButtonPresses {
  constructor(private readonly ports: ButtonPressPorts) {}

  /** An answer for each record, in order. Throws `forbidden` for many records without the right to change many. */
  async press(actor: Actor, press: Press): Promise<readonly Pressed[]> {
    const { module, on, records } = press;
    if (records.length > MOST_PRESSED) throw new Problem('too_large', [fault('too_large', '/records')]);
    const model = await this.ports.models.current();
    const read = model.module(module) && accessTo(model, actor, module, 'read');
    if (!read || read.branches.length === 0) throw new Problem('unknown_module', [], {}, { module });
    const many = on === 'bulk' || records.length > 1;
    if (many && accessTo(model, actor, module, 'bulk')!.branches.length === 0) throw new Problem('forbidden');
    const results: Pressed[] = [];
    for (const { id, version } of records) {
      try {
        await this.#one(model, actor, press, id, version);
        results.push({ status: 'ok', id });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        results.push({ status: 'error', id, problem: error });
      }
    }
    return results;
  }

  async #one(model: Model, actor: Actor, press: Press, id: string, seen: number | undefined): Promise<void> {
    const { module, runOf, allowDuplicates = [] } = press;
    await this.ports.reader.one(actor, module, id, { fields: 'id' });
    for (let tries = 1; ; tries++) {
      const source = new RecordSource(this.ports.reader, engineActor(actor.userId));
      const record = await source.get(module, id);
      if (!record) throw new Problem('not_found');
      const button = buttonFor(model, actor, press, record);
      const subject = new Subject(source, module, record, {});
      if (!(await this.ports.conditions.holds(model, button.visibleWhen, subject, actor)))
        throw new Problem('button_does_not_apply');
      if (button.type === 'workflow') {
        await this.ports.manualRuns.start(actor, { module, record: id, workflow: button.workflow, id: runOf(id) });
        return;
      }
      const version = seen ?? (record['version'] as number);
      try {
        await this.ports.writer.update(actor, module, id, button.values, { version, allowDuplicates });
        return;
      } catch (error) {
        // What the condition was asked of is not what is there now.
        const moved = seen === undefined && error instanceof Problem && error.code === 'stale_version';
        if (!moved || tries === TRIES) throw error;
      }
    }
  }
}

/** The button as the layout has it that this user sees this record in. Throws `unknown_button` where it is not offered. */
function buttonFor(model: Model, actor: Actor, { module, button: name, on, device }: Press, record: Values): Acting {
  const businessType = record['business_type'];
  const layout = chooseLayout(model.module(module)?.layouts ?? [], {
    ...{ page: 'detail', device, roles: rolesInOrder(actor.roles, model.roles) },
    businessType: typeof businessType === 'string' ? businessType : null,
  });
  const button = layout?.buttons?.find((one) => one.name === name);
  if ((button?.type !== 'workflow' && button?.type !== 'set') || !spotsOf(button).includes(on))
    throw new Problem('unknown_button', [], {}, { button: name });
  return button;
}
