import { freePort } from '@mokuai/embedded-postgres';

const DEFAULT_PORT = 3000;
const TRIES = 50;

/**
 * @param {string | undefined} wanted as in PORT
 * @returns {Promise<number>} the wanted port, or the first free one from 3000 on when none is wanted; rejects with a
 *   sentence for the person at the terminal
 */
export async function choosePort(wanted) {
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT=${wanted} is not a port number.`);
    return freePort(port).catch(() => {
      throw new Error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
    });
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port += 1) {
    const free = await freePort(port).catch(() => undefined);
    if (free !== undefined) return free;
  }
  throw new Error(`No free port between ${DEFAULT_PORT} and ${DEFAULT_PORT + TRIES}. Choose one: PORT=8080 npm start`);
}
