import pg from 'pg';
import { temporaryHost } from '@mokuai/launch';

export interface Products {
  /** The product with its demo data. */
  readonly full: string;
  /** One that nobody has set up yet; without it, its screens are not taken. */
  readonly empty?: { readonly url: string; forgetPeople(): Promise<void> };
  /** Ends every process and removes the data. */
  stop(): Promise<void>;
}

/** The whole product with its demo data and, where it is wanted, an empty one beside it, on a temporary database. */
export async function startProducts(withEmpty: boolean): Promise<Products> {
  const host = await temporaryHost('screens');
  try {
    const [full, empty] = await Promise.all([
      host.start('full', { DEMO: '1' }),
      withEmpty ? host.start('empty', { DEMO: '0' }) : undefined,
    ]);
    if (!empty) return { full: full.url, stop: host.stop };
    const forgetPeople = () => run(empty.databaseUrl, `UPDATE record."user" SET active = false, email = id || email`);
    return { full: full.url, empty: { url: empty.url, forgetPeople }, stop: host.stop };
  } catch (error) {
    await host.stop();
    throw error;
  }
}

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
