// A process of its own that publishes, and asks before each statement, for a spec that kills it.
import { once } from 'node:events';
import { createDatabase } from '../../dist/index.js';
import { Publishing } from '@mokuai/engine';
import { designer, openProcess } from '../../dist/definitions/publishing.fixture.js';

const [url, work, ...confirm] = process.argv.slice(2);
const database = createDatabase(url, { max: 2 });
const { ports, drafts } = await openProcess(url, database);
const asked = async () => {
  process.send('step');
  await once(process, 'message');
};

const publishes = {
  ...ports.publishes,
  async open(wait) {
    const session = await ports.publishes.open(wait);
    return {
      query: (statement) => session.query(statement),
      run: async (sql, timeout) => {
        await asked();
        return session.run(sql, timeout);
      },
      part: async (sql, part, timeout) => {
        await asked();
        return session.part(sql, part, timeout);
      },
      transaction: async (timeout, inside) => {
        await asked();
        return session.transaction(timeout, inside);
      },
      close: () => session.close(),
    };
  },
};

const publishing = new Publishing({ ...ports, publishes }, drafts);
if (work === 'publish') await publishing.publish(designer, { confirm });
else await publishing.prepare();
await database.close();
process.exit(0);
