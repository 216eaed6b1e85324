export { createCounterStore } from './counter-store.js';
