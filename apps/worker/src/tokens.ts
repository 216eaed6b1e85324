/** Injection token of `WorkerParts`. */
export const PARTS = Symbol('WorkerParts');
