export { Drafts, type DefinitionFilter, type DraftPorts } from './drafts.js';
export { impactOf, impactOfChanges, impactOfReturn, type Impact } from './impact.js';
export { Kept, type KeptThing } from './kept.js';
export {
  CONFLICTS,
  exportPackage,
  packageContents,
  importPackage,
  type DefinitionPackage,
  type ExportOrder,
  type ImportOrder,
} from './packages.js';
export type * from './ports.js';
export { previewModule, previewValidators, type Preview, type PreviewOrder } from './preview.js';
export { PublishedModels } from './published-models.js';
export { Publisher, type PublisherPorts, type PublishOrder } from './publisher.js';
export { Publishes, type TimedPublish } from './publishes.js';
export { Publishing, type PublishRequest } from './publishing.js';
export { Tidying, type After, type TidyingPorts } from './tidying.js';
