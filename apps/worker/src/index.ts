export { readConfig, type WorkerConfig } from './config.js';
export { runWorker } from './run-worker.js';
