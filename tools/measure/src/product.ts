import pg from 'pg';
import { temporaryHost } from '@mokuai/launch';
import { fillAccounts } from './dataset.js';

const ADMIN = { email: 'admin@measure.example.com', password: 'measure-administrator-1' };

export interface Product {
  readonly url: string;
  readonly email: string;
  readonly password: string;
  /** Ends every process and removes the data. */
  stop(): Promise<void>;
}

/** The whole product with the sales application, on a database of its own, with so many accounts. */
export async function startProduct(rows: number, say: (line: string) => void): Promise<Product> {
  const host = await temporaryHost('measure', { shared_buffers: '256MB' });
  try {
    say('starting the product');
    const { url, databaseUrl } = await host.start('measure', {
      ...{ DEMO: '1', ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
    });
    say(`filling the accounts up to ${rows.toLocaleString('en')}`);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await fillAccounts(client, rows);
    } finally {
      await client.end();
    }
    return { url, ...ADMIN, stop: host.stop };
  } catch (error) {
    await host.stop();
    throw error;
  }
}
