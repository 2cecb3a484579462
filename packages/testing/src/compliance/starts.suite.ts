import { deepEqual, equal } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { expectFailure } from './failure';

const NO_START = 'could be started: it exited: crashed (RangeError: no start).';

export const startTests: ComplianceTests = (it) => {
  it('tells the opener why an instance could not start, and leaves no orphan [C-19, STATUS]', async (world) => {
    const { node } = world.conversations;
    const before = node.processCount;
    for (const init of ['throw', 'reject', 'exit']) {
      const message = `No participant of 'compliance' ${NO_START}`;
      await expectFailure(world.open({ init }), { code: 'unavailable', delivery: 'notDelivered', message });
    }
    equal(world.conversations.size, 0);
    equal(node.processCount, before);
    deepEqual(await (await world.open()).ask({ do: 'seen' }), ['seen']);
  });

  it('ends an instance whose start does not end, and tells the opener [C-19]', async (world) => {
    const details = { reason: 'killed', generation: '1' };
    await expectFailure(world.open({ init: 'never', startDeadlineMs: 200 }), {
      code: 'unavailable',
      details,
    });
    equal(world.conversations.size, 0);
    deepEqual(await (await world.open()).ask({ do: 'seen' }), ['seen']);
  });

  it('stops an instance that is still starting, and cleans up what its start has made [C-19, CONV-4]', async (world) => {
    const { resource, hears } = world.start({ init: 'slow' });
    const started = expectFailure(resource.started(), { code: 'unavailable' });
    await hears('starting');
    resource.finalize();
    await started;
    equal(world.conversations.size, 0);
    equal((await hears('terminated')).generation, 1);
  });

  it('keeps what comes while an instance starts, in its order [OP-13]', async (world) => {
    const { resource, hears } = world.start({ init: 'slow' });
    await hears('starting');
    const told: number[] = [];
    const replied = new Promise<void>((resolve) =>
      resource.reply$.subscribe(({ op }) => {
        told.push(op);
        if (op === 5) resolve();
      }),
    );
    const envelope = { payload: new Uint8Array(0) };
    for (let op = 1; op <= 5; op++) resource.message({ envelope, expects: 'reply', deadlineMs: 10_000 });
    await replied;
    deepEqual(told, [1, 2, 3, 4, 5]);
  });
};
