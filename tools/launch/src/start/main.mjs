import { existsSync } from 'node:fs';
import { root } from '../root.mjs';
import { say } from '../say.mjs';
import { createDatabase } from './create-database.mjs';
import { startDatabase } from './database.mjs';
import { keptSecret, openDataDir } from './data-dir.mjs';
import { choosePort } from './port.mjs';
import { untilReady } from './ready.mjs';
import { keepRunning } from './service.mjs';
import { whenStopped } from './stop.mjs';

const HOPELESS = 4;

/**
 * Brings up database, API and worker, and holds them until it is told to stop.
 * What it starts is put on a list, and ended in the opposite order.
 */
export async function main() {
  const dataDir = openDataDir(process.env.DATA_DIR || '.data', root);
  /** @type {(() => Promise<void> | void)[]} */
  const endings = [dataDir.release];
  /** @type {(() => void)[]} */
  const kills = [];
  const stopped = whenStopped(endings, kills);
  let isReady = false;
  try {
    const port = await choosePort(process.env.PORT);
    const host = process.env.HOST || '127.0.0.1';
    const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
    const databaseUrl = process.env.DATABASE_URL || (await embedded(dataDir.path, endings));
    const env = {
      DATABASE_URL: databaseUrl,
      SECRET_KEY: process.env.SECRET_KEY || keptSecret(dataDir.path, 'secret-key'),
      DATA_DIR: dataDir.path,
      PORT: String(port),
      HOST: host,
      PUBLIC_URL: process.env.PUBLIC_URL || url,
      DEMO: process.env.DEMO ?? '1',
      LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
      NODE_ENV: process.env.NODE_ENV || 'production',
    };
    await createDatabase(databaseUrl);
    stopped.signal.throwIfAborted();
    /** @type {import('./service.mjs').Service[]} */
    const services = [];
    endings.push(async () => void (await Promise.all(services.map((service) => service.stop()))));
    for (const name of ['api', 'worker']) {
      const service = keepRunning({
        name: name.padEnd(6),
        script: `apps/${name}/dist/main.js`,
        env,
        crashed: (times) => {
          if (isReady || times < HOPELESS) return;
          stopped.fail(new Error(`The ${name} does not start: it ended ${times} times. Its own words are above.`));
        },
      });
      services.push(service);
      kills.push(service.kill);
    }
    await untilReady(url, stopped.signal);
    stopped.signal.throwIfAborted();
    isReady = true;
    say(`ready ${url}`);
  } catch (error) {
    stopped.fail(error);
  }
  await stopped.done;
}

/**
 * @param {string} dataDir
 * @param {(() => Promise<void> | void)[]} endings
 * @returns {Promise<string>}
 */
async function embedded(dataDir, endings) {
  if (!existsSync(`${dataDir}/postgres`)) say(`· making the database in ${dataDir}`);
  let ending = false;
  let starting = startDatabase(dataDir);
  endings.push(async () => {
    ending = true;
    await starting.then((database) => database.stop()).catch(() => undefined);
  });
  const { url, port } = await starting;
  void (async () => {
    while (!ending) {
      await (
        await starting
      ).ended;
      if (ending) return;
      say('database ended; starting it again');
      starting = startDatabase(dataDir, port);
    }
  })().catch((error) => say(`the database does not start again: ${error.message}`));
  return url;
}
