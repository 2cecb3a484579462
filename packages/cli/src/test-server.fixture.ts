import { EventEmitter } from 'node:events';
import { type Participant } from '@liminal/runtime';
import { type Server, type ServerOptions, createServer } from '@liminal/server';

/** A server in this process, on a free port of this machine. */
export interface TestServer {
  readonly url: string;
  readonly server: Server;
  close(): Promise<void>;
}

export async function startTestServer(
  participants: readonly Participant[],
  options: ServerOptions = {},
): Promise<TestServer> {
  const server = createServer({ participants, ...options });
  const { url } = await server.listen('tcp://127.0.0.1:0');
  return { url, server, close: () => server.close({ deadlineMs: 100 }) };
}

/** A participant that answers nothing by itself, and what a spec waits for. */
export interface Hanging {
  readonly participant: Participant;
  /** Resolves when its handler has been called. */
  readonly called: Promise<void>;
  /** Resolves when its handler has been told that nobody wants the answer any more. */
  readonly aborted: Promise<void>;
}

export function createHanging(subject: string): Hanging {
  const news = new EventEmitter();
  const once = (event: string) => new Promise<void>((resolve) => news.once(event, resolve));
  const handle: Participant['handle'] = (_message, { signal }) => {
    news.emit('called');
    return new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        news.emit('aborted');
        resolve();
      });
    });
  };
  return { participant: { subject, handle }, called: once('called'), aborted: once('aborted') };
}

/** Gives two rows and crashes. */
export const importer: Participant = {
  subject: 'importer',
  async *handle() {
    yield 'row 1';
    yield 'row 2';
    throw new TypeError('row 3 has no price');
  },
};

export const upper: Participant = { subject: 'upper', handle: (message) => message.text().toUpperCase() };
