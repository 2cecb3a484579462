import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { expectFailure, failureOf } from './failure';

/** Long enough for a message to have its turn, also where the machine has much to do. */
const LONG_ENOUGH_MS = 500;

export const deadlineTests: ComplianceTests = (it) => {
  it('tells a handler that its operation is cancelled, drops what it answers then, and goes on [OP-5, OP-2, OP-13]', async (world) => {
    const { conversation, ask, hears } = await world.open();
    const controller = new AbortController();
    const call = failureOf(ask({ do: 'wait' }, { signal: controller.signal }));
    await hears('waiting');
    controller.abort();
    const { code, delivery } = await call;
    deepEqual([code, delivery], ['cancelled', 'unknown']);
    deepEqual(await ask({ do: 'aborted' }), ['cancelled']);
    equal(conversation.state().counters.droppedReplies, 1);
  });

  it('does not run what was cancelled before its turn [OP-5]', async (world) => {
    const { ask, hears } = await world.open();
    const [first, second] = [new AbortController(), new AbortController()];
    const waits = failureOf(ask({ do: 'wait' }, { signal: first.signal }));
    await hears('waiting');
    const behind = failureOf(ask({ do: 'nothing', name: 'never' }, { signal: second.signal }));
    second.abort();
    // What was given to a channel may have been begun there, for all that is known at once.
    const { code, delivery } = await behind;
    equal(code, 'cancelled');
    notEqual(delivery, 'processed');
    first.abort();
    await waits;
    deepEqual(await ask({ do: 'seen' }), ['wait', 'seen']);
  });

  it('tells a handler that its time is over, and drops what it answers then [OP-4, OP-2]', async (world) => {
    const { conversation, ask } = await world.open();
    const call = ask({ do: 'wait' }, { deadlineMs: LONG_ENOUGH_MS });
    await expectFailure(call, { code: 'deadlineExceeded', delivery: 'unknown', retryable: false });
    deepEqual(await ask({ do: 'aborted' }), ['deadlineExceeded']);
    equal(conversation.state().counters.droppedReplies, 1);
    equal(conversation.hasDetectedCrash(), false);
  });

  it('does not run what has expired before its turn [OP-4, OP-13]', async (world) => {
    const { ask, hears } = await world.open();
    const controller = new AbortController();
    const waits = failureOf(ask({ do: 'wait' }, { signal: controller.signal }));
    await hears('waiting');
    const behind = Array.from({ length: 20 }, () =>
      ask({ do: 'nothing', name: 'never' }, { deadlineMs: 50 }),
    );
    await Promise.all(
      behind.map((call) =>
        expectFailure(call, { code: 'deadlineExceeded', delivery: 'notDelivered', retryable: true }),
      ),
    );
    controller.abort();
    await waits;
    deepEqual(await ask({ do: 'seen' }), ['wait', 'seen']);
  });

  it('leaves a handler its slot that does not stop, so that what is behind it expires [OP-13]', async (world) => {
    const { conversation, ask, hears } = await world.open();
    const controller = new AbortController();
    const stays = failureOf(ask({ do: 'stay' }, { signal: controller.signal }));
    await hears('waiting');
    controller.abort();
    await stays;
    const behind = ask({ do: 'nothing' }, { deadlineMs: 50 });
    await expectFailure(behind, { code: 'deadlineExceeded', delivery: 'notDelivered' });
    equal(conversation.phase, 'active');
  });

  it('holds an answer that was put off to its deadline [OP-12, OP-4]', async (world) => {
    const { conversation, ask } = await world.open();
    const call = ask({ do: 'hold' }, { deadlineMs: LONG_ENOUGH_MS });
    await expectFailure(call, { code: 'deadlineExceeded', delivery: 'unknown' });
    equal(await ask({ do: 'release' }), 1);
    await ask({ do: 'nothing' });
    equal(conversation.state().counters.droppedReplies, 1);
  });
};
