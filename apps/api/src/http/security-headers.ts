import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Answers of the API are data: nothing may run or load from them, and nobody but the asker keeps them. */
const FOR_DATA = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** The web client loads only from its own origin. Styles are written by script (antd), hence their `unsafe-inline`. */
const FOR_PAGES = {
  ...EVERYWHERE,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** What the designer shows in a frame of its own: a page from which nothing can be saved. */
const FOR_PREVIEWS = {
  ...FOR_PAGES,
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': FOR_PAGES['content-security-policy'].replace(
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
  ),
};

/** Sets the headers that protect an answer. */
export function protect(request: FastifyRequest, reply: FastifyReply): void {
  const isPage = !request.url.startsWith('/api/') || request.url.startsWith('/api/docs');
  void reply.headers(request.url.startsWith('/preview/') ? FOR_PREVIEWS : isPage ? FOR_PAGES : FOR_DATA);
}

/** Protects every answer before anything else runs, so that refusals carry the headers too. */
export function useSecurityHeaders(instance: FastifyInstance): void {
  instance.addHook('onRequest', (request, reply, done) => {
    protect(request, reply);
    done();
  });
}
