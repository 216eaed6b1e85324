import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Problem } from '@mokuai/kernel';

/** Vite puts a content hash into the names below `assets/`: they never change. */
const HASHED = 'public, max-age=31536000, immutable';

/**
 * Serves the built web client from `root`: hashed assets for ever, everything else revalidated, and `index.html` for
 * every path that is a screen of the client rather than a file. Paths of the API are never answered with a page.
 */
export async function useWebClient(instance: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) return;
  await instance.register(fastifyStatic, {
    root,
    serve: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? HASHED : 'no-cache');
    },
  });
  instance.get('/*', async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '/');
    if (path === '/api' || path.startsWith('/api/') || path === '/metrics') throw new Problem('not_found');
    const isFile = /\.\w+$/.test(path);
    return reply.sendFile(isFile ? path.slice(1) : 'index.html');
  });
}
