import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An answer, its JSON read. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  // Specs read answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Somebody who calls the API, with the headers they send every time. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly id = '',
  ) {}

  /** The same caller with more headers. */
  with(headers: Readonly<Record<string, string>>): Client {
    return new Client(this.app, { ...this.headers, ...headers }, this.id);
  }

  async call(method: Method, path: string, body?: unknown): Promise<Answer> {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) };
    const {
      statusCode,
      headers,
      body: text,
    } = await this.app.inject({
      method,
      url: `/api${path}`,
      headers: { ...type, ...this.headers },
      ...payload,
    });
    const isJson = String(headers['content-type'] ?? '').includes('json');
    return { status: statusCode, headers, text, body: isJson && text !== '' ? JSON.parse(text) : undefined };
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }
  post(path: string, body?: unknown): Promise<Answer> {
    return this.call('POST', path, body);
  }
  patch(path: string, body?: unknown): Promise<Answer> {
    return this.call('PATCH', path, body);
  }
  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path);
  }
}
