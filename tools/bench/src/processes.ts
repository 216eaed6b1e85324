import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';

/** A server under load. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** As `npm start` and the image run the product; what it is compared with gets the same. */
const NODE_ARGS = ['--min-semi-space-size=16'];

/** Starts a Node program that listens on `port`, and waits until it does. What it says goes to the terminal's error stream. */
export async function startServer(
  program: string,
  port: number,
  env: Readonly<Record<string, string>>,
  nodeArgs: readonly string[] = [],
): Promise<Server> {
  const child = spawn(process.execPath, [...NODE_ARGS, ...nodeArgs, program], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  running.add(child);
  void ended.then(() => running.delete(child));
  let alive = true;
  void ended.then(() => (alive = false));
  while (!(await isListening(port))) {
    if (!alive) throw new Error(`${program} ended before it listened.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    port,
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatient);
    },
  };
}

const running = new Set<ChildProcess>();

/** Ends what was started and still runs; for when the bench itself is ended. */
export function killServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs a Node program to its end and gives what it printed. */
export function runProgram(program: string, argument: string): Promise<string> {
  const child = spawn(process.execPath, [program, argument], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`The load process ended with ${code}.`)),
    );
  });
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
