import pg from 'pg';

const NO_SUCH_DATABASE = '3D000';

/**
 * Creates the database of a URL if its server has none of that name. API and worker bring it up to date themselves.
 *
 * @param {string} url
 * @returns {Promise<void>} rejects with a sentence for the person at the terminal when the server cannot be reached
 */
export async function createDatabase(url) {
  const problem = await attempt(url, 'SELECT 1');
  if (problem === undefined) return;
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  const unmade = problem.code === NO_SUCH_DATABASE ? await createAt(server, name) : problem;
  if (unmade)
    throw new Error(`The database ${server.host}/${name} cannot be used: ${unmade.message}`, { cause: unmade });
}

/**
 * @param {URL} server
 * @param {string} name
 */
function createAt(server, name) {
  const maintenance = new URL(server);
  maintenance.pathname = '/postgres';
  return attempt(maintenance.href, `CREATE DATABASE "${name.replaceAll('"', '""')}"`);
}

/**
 * @param {string} url
 * @param {string} statement
 * @returns {Promise<Error & { code?: string } | undefined>} what went wrong
 */
async function attempt(url, statement) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statement);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}
