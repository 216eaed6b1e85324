import { randomBytes } from 'node:crypto';

/** Jest's globalSetup: names this run, for the databases it makes. */
export default function nameRun() {
  process.env.MOKUAI_TEST_RUN = `run_${randomBytes(5).toString('hex')}`;
}
