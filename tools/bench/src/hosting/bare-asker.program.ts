import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Socket, createServer } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { forkBareChild } from '../dying/fork-bare-child';
import { listenLocally } from '../echo/listen-locally';
import { PAYLOAD_BYTES } from '../echo/load';
import { type Outstanding, createOutstanding } from '../echo/outstanding';
import { createRawBatch } from '../echo/raw-batch';
import { createRawSplitter } from '../echo/raw-splitter';
import { type Place } from './hosting-request';
import { serveHosting } from './serve-hosting';

const TEXT = 'liminal '.repeat(PAYLOAD_BYTES / 8);
const DYING = join(__dirname, '..', 'dying');

/** What sends a message, and what sends those that were gathered, where they are gathered. */
interface Way {
  request(): void;
  flush?(): void;
}

const BEGIN: Readonly<Record<Place, (outstanding: Outstanding) => Promise<Way>>> = {
  inline: async () => {
    throw new Error('There is nothing bare that is inline.');
  },
  thread: async (outstanding) => {
    const thread = new Worker(join(DYING, 'bare-thread.program.js'));
    const bytes = new Uint8Array(PAYLOAD_BYTES);
    const request = () => thread.postMessage(bytes);
    thread.on('message', ({ length }: Uint8Array) => outstanding.replied(length) && request());
    return { request };
  },
  child: async (outstanding) => {
    const child = await forkBareChild();
    const request = () => void child.send(TEXT);
    child.on('message', (text) => outstanding.replied(String(text).length) && request());
    return { request };
  },
  remote: async (outstanding) => {
    const server = createServer({ noDelay: true });
    fork(join(DYING, 'bare-remote.program.js'), [String(await listenLocally(server))]);
    const [socket] = (await once(server, 'connection')) as [Socket];
    return askOver(socket, outstanding);
  },
};

serveHosting(async (place) => {
  const outstanding = createOutstanding();
  const { request, flush } = await BEGIN[place](outstanding);
  return (requests, load) => {
    const answered = outstanding.begin(requests, load);
    for (let i = 0; i < requests; i++) request();
    flush?.();
    return answered;
  };
});

function askOver(socket: Socket, outstanding: Outstanding): Way {
  const payload = Buffer.from(TEXT);
  const batch = createRawBatch();
  const request = () => batch.add(payload, 0, payload.length);
  const split = createRawSplitter((_bytes, start, end) => {
    if (outstanding.replied(end - start)) request();
  });
  const flush = () => void (batch.size > 0 && socket.write(batch.take()));
  // It ends with what it is connected to.
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    split(chunk);
    flush();
  });
  return { request, flush };
}
