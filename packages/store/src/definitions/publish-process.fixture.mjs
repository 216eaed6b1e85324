// A process of its own that publishes as the product does, for a spec that kills it: told what to do once it is ready.
import { once } from 'node:events';
import { createDatabase } from '../../dist/index.js';
import { designer, openProcess } from '../../dist/definitions/publishing.fixture.js';

process.send('ready');
const [{ url, work, confirm }] = await once(process, 'message');
const database = createDatabase(url, { max: 2 });
const { publishing } = await openProcess(url, database);
if (work === 'publish') await publishing.publish(designer, { confirm });
else await publishing.prepare();
await database.close();
process.exit(0);
