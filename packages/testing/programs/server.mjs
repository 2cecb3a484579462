// Serves an echo, what streams two values and stops, and what never answers; tells its parent its address; stays until it is ended.
import process from 'node:process';
import { createServer } from '@liminal/server';
import { echo, silent } from '../dist/index.js';

async function* twoValues() {
  yield 'one';
  yield 'two';
  await new Promise(() => undefined);
}

const stops = { subject: 'stops', concurrency: 8, handle: twoValues };
const server = createServer({ participants: [echo(), silent(), stops] });
const { url } = await server.listen('tcp://127.0.0.1:0');
process.send({ url });
