export { folderTemplates } from './folder-source.js';
export type { TemplateStore } from './ports.js';
export type { Template, TemplateData, TemplateManifest, TemplateSource } from './template.js';
export { Templates, type TemplateEntry, type TemplatePorts } from './templates.js';
