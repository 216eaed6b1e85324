export * from './courier.js';
export * from './create-courier.js';
