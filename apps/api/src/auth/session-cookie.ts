import type { ApiReply, ApiRequest } from '../http/http-types.js';

const NAME = 'mokuai_session';
const PATTERN = new RegExp(`(?:^|;\\s*)${NAME}=([A-Za-z0-9_-]{20,100})(?:;|$)`);

/** How the caller showed who it is: only a cookie, which browsers send by themselves, needs a forgery defence. */
export interface Credential {
  readonly token: string;
  readonly by: 'bearer' | 'cookie';
}

/** The token of a request: its bearer header, else its session cookie. */
export function credentialOf(request: ApiRequest): Credential | undefined {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([A-Za-z0-9_-]{20,100})$/i.exec(authorization)?.[1];
    return token ? { token, by: 'bearer' } : undefined;
  }
  const token = cookie === undefined ? undefined : PATTERN.exec(cookie)?.[1];
  return token ? { token, by: 'cookie' } : undefined;
}

/** Was this cookie-authenticated write sent by our own page? Another site can set neither header. */
export function isFromOurPage(request: ApiRequest): boolean {
  const { 'x-requested-with': requestedWith, 'sec-fetch-site': site } = request.headers;
  return requestedWith === 'mokuai' || site === 'same-origin';
}

/** Hands the browser its session; `secure` where the product is reached over https. */
export function setSessionCookie(reply: ApiReply, token: string, maxAgeSeconds: number, secure: boolean): void {
  const parts = [`${NAME}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAgeSeconds}`];
  void reply.header('set-cookie', (secure ? [...parts, 'Secure'] : parts).join('; '));
}

/** Takes the session from the browser. */
export const clearSessionCookie = (reply: ApiReply, secure: boolean): void => setSessionCookie(reply, '', 0, secure);
