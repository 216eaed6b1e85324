import { existingTestCluster } from '@mokuai/embedded-postgres';
import pg from 'pg';

/** Jest's globalTeardown: removes the databases of this run, templates too, from a cluster that outlives it. */
export default async function dropRunDatabases() {
  const cluster = await existingTestCluster();
  if (!cluster) return;
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `${process.env.MOKUAI_TEST_RUN}_`,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
