import { deepEqual, equal } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { type Opened } from './compliance-world';
import { crashOf, expectFailure } from './failure';

const MANY = 300;

/** Has many answers put off, and what is told from then on. */
function holdMany({ conversation, ask }: Opened) {
  const events: (number | string)[] = [];
  conversation.reply$.subscribe(({ op }) => events.push(op));
  conversation.crash$.subscribe(({ reason }) => events.push(reason.kind));
  const held = Promise.allSettled(Array.from({ length: MANY }, () => ask({ do: 'hold' })));
  return { events, held };
}

const IN_ORDER = Array.from({ length: MANY }, (_, index) => index + 1);

export const lastWordTests: ComplianceTests = (it) => {
  it('tells all that an instance said before it threw, in order, and then the crash [LINK-4]', async (world) => {
    const opened = await world.open();
    const { events, held } = holdMany(opened);
    await expectFailure(opened.ask({ do: 'releaseThenThrow' }), { code: 'aborted', delivery: 'unknown' });
    deepEqual(events, [...IN_ORDER, 'crashed']);
    deepEqual(
      (await held).map((outcome) => outcome.status === 'fulfilled' && outcome.value),
      IN_ORDER.map((op) => op - 1),
    );
  });

  it('tells all that it said before it ended, which is a crash while something is open [LINK-4, EXIT-3]', async (world) => {
    const opened = await world.open();
    const { events } = holdMany(opened);
    await expectFailure(opened.ask({ do: 'releaseThenExit' }), { code: 'aborted', delivery: 'unknown' });
    deepEqual(events, [...IN_ORDER, 'normal']);
    const { unclean, fates } = await crashOf(opened);
    deepEqual([unclean, fates], [true, [{ op: MANY + 1, fate: 'unknown', replies: 0 }]]);
    equal(opened.conversation.phase, 'failed');
  });

  it('closes the conversation cleanly where an instance ends with nothing open [EXIT-3, POLICY-6]', async (world) => {
    const { conversation, ask } = await world.open();
    const crashes: unknown[] = [];
    conversation.crash$.subscribe((crash) => crashes.push(crash));
    const ended = new Promise((resolve) => conversation.ended$.subscribe(({ phase }) => resolve(phase)));
    equal(await ask({ do: 'leave' }), 'leaving');
    equal(await ended, 'closed');
    deepEqual([crashes, conversation.hasDetectedCrash()], [[], false]);
  });
};
