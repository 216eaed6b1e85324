import { compileModel, type AnyDocument, type Model } from '@mokuai/definition';
import type { Models } from '../ports.js';
import { withChanges, type DocumentSet } from './document-set.js';
import type { DefinitionStore } from './ports.js';

/** The published Model of this process: read once, and again when told of a new revision. */
export class PublishedModels implements Models {
  #model: Model = compileModel(0, []);
  #documents: DocumentSet = new Map<string, AnyDocument>();
  #loading: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  private constructor(private readonly store: Pick<DefinitionStore, 'changesSince'>) {}

  /** Reads what is published now. */
  static async open(store: Pick<DefinitionStore, 'changesSince'>): Promise<PublishedModels> {
    const models = new PublishedModels(store);
    await models.refresh();
    return models;
  }

  current(): Model {
    return this.#model;
  }

  /** The published documents, as `current()` was compiled from. */
  documents(): DocumentSet {
    return this.#documents;
  }

  /** One reading at a time; a call that comes during one is answered by the reading after it, which sees all that was published before the call. */
  async refresh(): Promise<Model> {
    if (this.#loading) {
      this.#next ??= this.#loading.catch(() => undefined).then(() => this.#start());
      await this.#next;
    } else await this.#start();
    return this.#model;
  }

  #start(): Promise<void> {
    this.#next = undefined;
    this.#loading = this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { revision, changes } = await this.store.changesSince(this.#model.revision);
    if (revision === this.#model.revision) return;
    const documents = withChanges(this.#documents, changes);
    this.#model = compileModel(revision, [...documents.values()], this.#model);
    this.#documents = documents;
  }
}
