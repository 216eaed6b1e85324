export { Drafts, type DefinitionFilter, type DraftPorts } from './drafts.js';
export { impactOf, impactOfReturn, type Impact } from './impact.js';
export { exportPackage, importPackage, type DefinitionPackage } from './packages.js';
export type * from './ports.js';
export { previewModule, previewValidators, type Preview, type PreviewOrder } from './preview.js';
export { PublishedModels } from './published-models.js';
export { Publisher, type PublisherPorts, type PublishOrder } from './publisher.js';
export { Publishing, type PublishRequest } from './publishing.js';
export { Tidying, type After, type TidyingPorts } from './tidying.js';
