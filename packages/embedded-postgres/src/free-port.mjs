import { createServer } from 'node:net';

/**
 * @param {number} [wanted] this port, or any
 * @returns {Promise<number>} a TCP port of 127.0.0.1 on which nothing listens; rejects with EADDRINUSE if `wanted` is taken
 */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: wanted, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
