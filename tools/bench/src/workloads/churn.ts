import { type ChurningRequest } from '../churning/churn-conversations.program';
import { type ObjectCounts } from '../churning/heap-snapshot';
import { retentionChecks } from '../churning/retention';
import { type Check } from '../measure/outcome';
import { type Stage } from '../stage/stage';
import { type Contest, type Workload } from './workload';

const ROUNDS = 10;

/** A million conversations are opened, converse and are closed: nothing of them is left. */
export const CHURN: Workload = {
  id: 'churn',
  title: '1 000 000 conversations opened, one request each, closed: one of them',
  measure: { better: 'lower', unit: 'µs' },
  peers: [],
  rounds: { warmUp: 0, measured: ROUNDS },
  open: openContest,
};

async function openContest(stage: Stage): Promise<Contest> {
  const child = stage.start('churning/churn-conversations', { ours: true, flags: ['--expose-gc'] });
  const ask = (request: ChurningRequest) => child.ask(request);
  const round: ChurningRequest = { kind: 'churn', conversations: stage.short ? 1_000 : 100_000 };
  const look = async () => ({
    heap: Number(await ask({ kind: 'heap' })),
    objects: (await ask({ kind: 'objects' })) as ObjectCounts,
  });

  // Like the look, the first round leaves behind what is kept once, such as compiled code.
  await ask(round);
  await look();
  const before = await look();
  let churned = 0;

  return {
    run: async () => {
      churned += round.conversations;
      return Number(await ask(round));
    },
    checks: async () => {
      const after = await look();
      return [
        heapGrowth((after.heap - before.heap) / churned),
        ...retentionChecks(before.objects, after.objects),
      ];
    },
  };
}

/** For what has no class of ours: a closure or an entry of a table would be dozens of bytes for each conversation. */
function heapGrowth(bytesPerConversation: number): Check {
  return { name: 'heap growth', unit: 'B/conversation', figure: bytesPerConversation, bar: { atMost: 1 } };
}
