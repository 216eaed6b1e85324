export { createApi } from './create-api.js';
export { readConfig, type ApiConfig } from './platform/config.js';
