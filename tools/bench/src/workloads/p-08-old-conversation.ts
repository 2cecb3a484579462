import { type AgeingRequest } from '../ageing/two-conversations.program';
import { type Check } from '../measure/outcome';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

const BLOCK_MESSAGES = 1_000;
// Asked for in parts, so that the process hears between them when it is to end.
const PART_MESSAGES = 20_000;

/** A conversation that has carried a million messages against one that was just opened: nothing piles up. */
export const OLD_CONVERSATION: Workload = {
  id: 'P-8',
  title: 'a conversation 1 000 000 messages old, blocks of 1 000: time per message',
  measure: { better: 'lower', unit: 'µs' },
  peers: [{ name: 'fresh conversation', bar: { atMost: 1.1 } }],
  rounds: { warmUp: 10, measured: 200 },
  open: openContest,
};

async function openContest(stage: Stage): Promise<Contest> {
  const child = stage.start('ageing/two-conversations', { ours: true, flags: ['--expose-gc'] });
  const ask = async (request: AgeingRequest) => Number(await child.ask(request));
  const age = async (messages: number) => {
    for (let sent = 0; sent < messages; sent += PART_MESSAGES)
      await ask({ kind: 'age', messages: Math.min(PART_MESSAGES, messages - sent) });
  };

  // The first tenth is not held against the heap: the compilers do most of their work in it.
  const messages = stage.short ? 20_000 : 1_000_000;
  await age(messages / 10);
  const before = await ask({ kind: 'heap' });
  await age((messages * 9) / 10);
  const grown = (await ask({ kind: 'heap' })) - before;

  return {
    run: (contestant) =>
      ask({ kind: 'block', on: contestant === OURS ? 'old' : 'fresh', messages: BLOCK_MESSAGES }),
    checks: async () => [heapGrowth(grown / ((messages * 9) / 10))],
  };
}

/**
 * A number kept for each message would be 8 bytes of it. V8 itself grows by a few hundred kilobytes meanwhile, which is
 * less than half a byte a message.
 */
function heapGrowth(bytesPerMessage: number): Check {
  return { name: 'heap growth', unit: 'B/message', figure: bytesPerMessage, bar: { atMost: 1 } };
}
