// Opens, asks and closes over one TCP connection, again and again, and tells its parent after each stretch what is left.
// Run with --expose-gc.
import process from 'node:process';
import { setImmediate } from 'node:timers';
import { connect } from '@liminal/client/node';
import { createServer } from '@liminal/server';
import { echo } from '../dist/index.js';

const TOGETHER = 64;
const [cycles, every] = process.argv.slice(2).map(Number);

const server = createServer({ participants: [echo()] });
const { url } = await server.listen('tcp://127.0.0.1:0');
const client = await connect(url);
const { node } = server.conversations;

let started = 0;

async function cycleUntil(end) {
  while (started < end) {
    started++;
    const conversation = await client.open('echo');
    await conversation.request('hello');
    await conversation.close();
  }
}

/** Lets the event loop turn, so that what has ended is let go of. */
async function turn(rounds) {
  for (let round = 0; round < rounds; round++) await new Promise((resolve) => setImmediate(resolve));
}

function counts() {
  const { processCount, wheel } = node;
  const conversations = server.conversations.size;
  return {
    conversations,
    processCount,
    deadlines: wheel.size,
    connections: server.connections,
    atClient: client.conversations,
  };
}

function heapBytes() {
  for (let round = 0; round < 4; round++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

for (let end = 0; end <= cycles; end += every) {
  await Promise.all(Array.from({ length: TOGETHER }, () => cycleUntil(end)));
  await turn(10);
  process.send({ cycles: started, counts: counts(), heapBytes: heapBytes() });
}
await client.close();
await server.close();
process.disconnect();
