import { deepEqual, equal } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';
import { crashOf, expectFailure, failureOf } from './failure';

const MANY = 40;

export const handingOverTests: ComplianceTests = (it) => {
  it('gives an instance one message at a time, in order [OP-13]', async (world) => {
    const { ask } = await world.open();
    const names = Array.from({ length: MANY }, (_, index) => `m-${index}`);
    const replied: unknown[] = [];
    await Promise.all(names.map((name) => ask({ do: 'enter', name }).then((reply) => replied.push(reply))));
    equal(await ask({ do: 'most' }), 1);
    deepEqual(await ask({ do: 'seen' }), [...names, 'most', 'seen']);
    deepEqual(replied, names);
  });

  it('gives it as many at once as it takes, and no more [OP-13]', async (world) => {
    const { ask } = await world.open({ subject: 'compliance.wide' });
    const names = Array.from({ length: MANY }, (_, index) => `m-${index}`);
    deepEqual(await Promise.all(names.map((name) => ask({ do: 'enter', name }))), names);
    equal(await ask({ do: 'most' }), 4);
    deepEqual(await ask({ do: 'seen' }), [...names, 'most', 'seen']);
  });

  it('frees the slot of what will be answered later [OP-12]', async (world) => {
    const { ask } = await world.open();
    const held = Array.from({ length: MANY }, () => ask({ do: 'hold' }));
    equal(await ask({ do: 'release' }), MANY);
    await Promise.all(held);
  });

  it('knows at a crash which message was handed over, and which never were [OP-7, STATUS]', async (world) => {
    const opened = await world.open();
    const crash = opened.ask({ do: 'throw', what: 'error' });
    const behind = Array.from({ length: MANY }, () => opened.ask({ do: 'nothing' }));
    const outcomes = [
      expectFailure(crash, { code: 'aborted', delivery: 'unknown', retryable: false }),
      ...behind.map((call) =>
        expectFailure(call, { code: 'unavailable', delivery: 'notDelivered', retryable: true }),
      ),
    ];
    const { fates } = await crashOf(opened);
    const notDelivered = behind.map((_, index) => ({ op: index + 2, fate: 'notDelivered', replies: 0 }));
    deepEqual(fates, [{ op: 1, fate: 'unknown', replies: 0 }, ...notDelivered]);
    await Promise.all(outcomes);
  });

  it('knows it of what was taken at once, and of what was answered before [OP-7, OP-13]', async (world) => {
    const opened = await world.open({ subject: 'compliance.wide' });
    const calls = ['nothing', 'wait', 'hold', 'wait', 'throw', 'nothing', 'nothing'].map((verb) =>
      opened.ask({ do: verb, what: 'error' }),
    );
    const settled = Promise.allSettled(calls);
    const { fates } = await crashOf(opened);
    // The first is answered; the third was put off, which makes room for the fifth; it dies of that.
    deepEqual(
      fates.map(({ op, fate }) => `${op} ${fate}`),
      ['2 unknown', '3 unknown', '4 unknown', '5 unknown', '6 notDelivered', '7 notDelivered'],
    );
    equal((await settled)[0]?.status, 'fulfilled');
  });

  it('knows it of what it was given together with what crashed [OP-7, OP-13]', async (world) => {
    const opened = await world.open({ subject: 'compliance.wide' });
    const crash = failureOf(opened.ask({ do: 'throw', what: 'error' }));
    const behind = Array.from({ length: MANY }, () => failureOf(opened.ask({ do: 'nothing' })));
    const { fates } = await crashOf(opened);
    equal((await crash).delivery, 'unknown');
    deepEqual(
      [fates[0]?.fate, new Set(fates.slice(1).map(({ fate }) => fate))],
      ['unknown', new Set(['notDelivered'])],
    );
    for (const { delivery } of await Promise.all(behind)) equal(delivery, 'notDelivered');
  });
};
