import { runPlainNode } from './plain-node.fixture';

// In a program of its own: the heap of this one is the test runner's too.
const PROGRAM = `
import { createConversations } from '@liminal/conversation';
import { createLeakCheck } from '@liminal/runtime/testing';

const heap = () => {
  for (let i = 0; i < 3; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
};

/** Bytes of heap for each step, by linear regression over samples. */
async function slope(samples, stepsEach, step) {
  await steps(4 * stepsEach, step);
  const points = [[0, heap()]];
  for (let i = 1; i <= samples; i++) {
    await steps(stepsEach, step);
    points.push([i * stepsEach, heap()]);
  }
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([at]) => at), mean(([, bytes]) => bytes)];
  return mean(([at, bytes]) => (at - x) * (bytes - y)) / mean(([at]) => (at - x) ** 2);
}

async function steps(count, step) {
  for (let i = 0; i < count; i++) await step(i);
}

const leaks = createLeakCheck();
const conversations = createConversations({
  participants: [{ subject: 'worker', handle: (message) => {
    if (message.text() === 'crash') throw new Error('oops');
    return message;
  } }],
});
const { node } = conversations;
const owner = node.spawn({});

const cycle = await slope(10, 10_000, async (i) => {
  const conversation = await conversations.open('worker', { owner });
  if (i % 4 === 0) conversation.crash$.subscribe(() => {});
  if (i % 4 === 1) conversation.reply$.subscribe(() => {});
  await conversation.request(i % 10 === 0 ? 'crash' : 'x').catch(() => {});
  if (i % 2 === 0) await conversation.close();
  else conversation.finalize();
});

const conversation = await conversations.open('worker');
const message = await slope(10, 4_000, () => conversation.request('x'));
const log = conversation.log().length;
await conversation.close();

const processes = node.processCount - 1;
node.kill(owner);
await leaks.verify();
console.log(JSON.stringify({ cycle, message, log, processes, open: conversations.size, deadlines: node.wheel.size }));
`;

// What the engine compiles on the way is in the heap too, and comes and goes; so it compiles nothing and forgets nothing.
const FLAGS = ['--expose-gc', '--no-opt', '--no-maglev', '--no-sparkplug', '--no-flush-bytecode'];

describe('a program that goes on for long', () => {
  it('gives back all that 100 000 conversations took, and a message costs no more than the first [CONV-11] [CONV-7] [LINK-8]', () => {
    const figures = JSON.parse(runPlainNode(PROGRAM, ...FLAGS)) as Record<string, number>;
    expect(figures).toMatchObject({ log: 64, processes: 0, open: 0, deadlines: 0 });
    expect(figures['cycle']).toBeLessThan(2);
    expect(figures['message']).toBeLessThan(0.1);
  }, 300_000);
});
