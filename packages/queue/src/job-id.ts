import type { Delivery } from './courier.js';

/** A job's id. BullMQ wants neither `:` nor a plain integer. */
export const jobId = ({ outbox, attempt }: Delivery): string => `${outbox}-${attempt}`;
