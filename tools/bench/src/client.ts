import { connect, type Socket } from 'node:net';

/** One answer, as text. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One HTTP/1.1 connection with one request at a time. As small as it can be: what the load costs is missing to the servers.
 * Understands answers with a content-length only.
 */
export class Connection {
  #parts: Buffer[] = [];
  #size = 0;
  #wanted = -1;
  #status = 0;
  #headEnd = 0;
  #done: ((answer: Answer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly headers: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    const end = (): void => this.#failed?.(new Error('The connection was closed.'));
    socket.on('error', end);
    socket.on('close', end);
  }

  static open(port: number, headers: Readonly<Record<string, string>>): Promise<Connection> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        resolve(new Connection(socket, `host: 127.0.0.1:${port}\r\n${lines.join('')}`)),
      );
      socket.once('error', reject);
    });
  }

  send({ method, path, body }: { method: string; path: string; body?: string }): Promise<Answer> {
    const content =
      body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    this.socket.write(`${method} ${path} HTTP/1.1\r\n${this.headers}${content}\r\n${body ?? ''}`);
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
    });
  }

  close(): void {
    this.#failed = undefined;
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#parts.push(chunk);
    this.#size += chunk.length;
    if (this.#wanted < 0) this.#readHead();
    if (this.#wanted < 0 || this.#size < this.#wanted) return;
    const body = Buffer.concat(this.#parts).subarray(this.#headEnd, this.#wanted);
    const answer = { status: this.#status, body };
    this.#parts = [];
    this.#size = 0;
    this.#wanted = -1;
    const done = this.#done;
    this.#done = this.#failed = undefined;
    done?.(answer);
  }

  #readHead(): void {
    const all = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    const end = all.indexOf(HEAD_END);
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    this.#status = Number(head.slice(9, 12));
    this.#headEnd = end + HEAD_END.length;
    this.#wanted = this.#headEnd + Number(length ?? 0);
  }
}
