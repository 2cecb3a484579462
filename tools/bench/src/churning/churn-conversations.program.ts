import { createConversations } from '@liminal/conversation';
import { join } from 'node:path';
import { serveRequests } from '../process/serve-requests';
import { countObjects, takeHeapSnapshot } from './heap-snapshot';
import { classesOf } from './loaded-classes';

/** What the process is asked. */
export type ChurningRequest =
  /** Opens so many conversations, one after the other, each for one request; answers with the microseconds of one. */
  | { readonly kind: 'churn'; readonly conversations: number }
  /** Answers with the bytes in use on the heap, garbage collected. */
  | { readonly kind: 'heap' }
  /** Answers with how many objects of the packages' classes there are. */
  | { readonly kind: 'objects' };

const BENCH = join(__dirname, '..');
const conversations = createConversations({
  participants: [{ subject: 'echo', handle: (message) => message.payload }],
});
// One stays open, so that there is something to count.
const kept = conversations.open('echo');

serveRequests(async (request) => {
  const asked = request as ChurningRequest;
  if (asked.kind === 'churn') return churn(asked.conversations);
  await (await kept).request('are you there?');
  // What ends in this turn is to be over.
  await new Promise(setImmediate);
  return asked.kind === 'heap' ? heapBytes() : countObjects(await takeHeapSnapshot(), classesOf(ourFiles()));
});

async function churn(count: number): Promise<number> {
  const begun = performance.now();
  for (let i = 0; i < count; i++) {
    const conversation = await conversations.open('echo');
    await conversation.request('are you there?');
    await conversation.close();
  }
  return (1_000 * (performance.now() - begun)) / count;
}

function heapBytes(): number {
  // Twice, for what the first collection only made collectable.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What is loaded of the packages: neither installed nor of the benchmarks. */
function ourFiles(): readonly string[] {
  return Object.keys(require.cache).filter(
    (file) => !file.includes('node_modules') && !file.startsWith(BENCH),
  );
}
