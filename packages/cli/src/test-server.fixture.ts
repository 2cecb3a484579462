import { EventEmitter, once } from 'node:events';
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
  const told = (event: string) => once(news, event).then(() => undefined);
  const handle: Participant['handle'] = (_message, { signal }) => {
    news.emit('called');
    return new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        news.emit('aborted');
        resolve();
      });
    });
  };
  return { participant: { subject, handle }, called: told('called'), aborted: told('aborted') };
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

/** Dies of every message that it is handed first. */
const flaky: Participant = {
  subject: 'flaky',
  handle: (_message, { attempt }) => {
    if (attempt === 1) throw new RangeError('the first time');
    return `attempt ${attempt}`;
  },
};

/** A participant that books seats, and dies of one; and what became of those that were released again. */
interface Seats {
  readonly participant: Participant;
  /** Resolves when the first is being released. */
  readonly releasing: Promise<void>;
  /** How many were, and whether somebody waited for it. */
  readonly released: ('released' | 'stopped')[];
  /** Lets them be released: until then it goes on. */
  letGo(): void;
}

function createSeats(): Seats {
  const news = new EventEmitter();
  const releasing = once(news, 'releasing').then(() => undefined);
  const letGo = once(news, 'letGo');
  const released: Seats['released'] = [];
  const release = async (signal: AbortSignal) => {
    news.emit('releasing');
    if (!signal.aborted) await Promise.race([letGo, once(signal, 'abort')]);
    released.push(signal.aborted ? 'stopped' : 'released');
  };
  const participant: Participant = {
    subject: 'seats',
    handle: (message, { compensate, signal }) => {
      const seat = message.text();
      if (seat.startsWith('release')) return release(signal);
      compensate(`release ${seat}`, { label: `seat ${seat}` });
      if (seat === 'die') throw new RangeError('died');
      return 'booked';
    },
  };
  return { participant, releasing, released, letGo: () => void news.emit('letGo') };
}

/** What each command that converses is tried on, besides what is special to it. */
export interface CommandServer extends TestServer {
  readonly hanging: Hanging;
  readonly seats: Seats;
}

export async function startCommandServer(special: readonly Participant[]): Promise<CommandServer> {
  const [hanging, seats] = [createHanging('hanging'), createSeats()];
  const common = [upper, importer, hanging.participant, flaky, seats.participant];
  return { ...(await startTestServer([...common, ...special])), hanging, seats };
}

export const upper: Participant = { subject: 'upper', handle: (message) => message.text().toUpperCase() };
