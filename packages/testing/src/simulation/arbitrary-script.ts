import * as fc from 'fast-check';
import { type Order } from './order';
import { type PolicyName } from './policies';
import { type Action, type Script, type Step } from './script';

const few = fc.nat(5);
const ms = fc.constantFrom(0, 1, 5, 20, 100, 500, 2_000);

/** More than a reader of a stream allows at first. */
const LONG_STREAM = 150;

const stream: fc.Arbitrary<Omit<Order, 'token'>> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('stream' as const), count: fc.nat(6), ms }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('stream' as const), count: fc.constant(LONG_STREAM) }),
  },
);

const order: fc.Arbitrary<Omit<Order, 'token'>> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('reply' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('replyLater' as const, 'defer' as const), ms }) },
  { weight: 4, arbitrary: stream },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('status' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('throw' as const, 'exit' as const, 'exitNormal' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hang' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('compensate' as const) }) },
);

const open = fc.record({
  do: fc.constant('open' as const),
  client: few,
  subject: fc.constantFrom('inline' as const, 'remote' as const, 'both' as const),
  policy: fc.constantFrom<PolicyName>('fail', 'restart', 'routeToNext', 'compensate', 'chain'),
});

const ask = fc.record(
  {
    do: fc.constant('ask' as const),
    conversation: few,
    expects: fc.constantFrom('reply' as const, 'reply' as const, 'stream' as const, 'nothing' as const),
    order,
    deadlineMs: fc.constantFrom(50, 1_000, 30_000),
    keyed: fc.constantFrom(false, false, true),
    readMs: fc.constantFrom(1, 20),
  },
  { requiredKeys: ['do', 'conversation', 'expects', 'order', 'deadlineMs', 'keyed'] },
);

const again = fc.record({ do: fc.constant('again' as const), request: few });
const close = fc.record({ do: fc.constant('close' as const), conversation: few });
const setClock = fc.record({
  do: fc.constant('setClock' as const),
  client: few,
  byMs: fc.constantFrom(-3_600_000, -50, 50, 3_600_000),
});
const failLogs = fc.record({
  do: fc.constant('failLogs' as const),
  how: fc.constantFrom('fail' as const, 'reject' as const, 'stall' as const),
  writes: few,
});

const link = few;
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('connect' as const), client: few }) },
  { weight: 5, arbitrary: open },
  { weight: 16, arbitrary: ask },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), request: few }) },
  { weight: 2, arbitrary: again },
  { weight: 2, arbitrary: close },
  { weight: 1, arbitrary: fc.oneof(setClock, failLogs) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), conversation: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('register' as const), program: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unregister' as const), program: few }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      machine: fc.constantFrom('client' as const, 'program' as const, 'program' as const, 'server' as const),
      which: few,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), client: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), link }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('stall' as const),
      link,
      way: fc.constantFrom('in' as const, 'out' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resume' as const), link }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('halfClose' as const), link }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('throttle' as const), link, bytes: fc.constantFrom(1, 16, 256) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('advance' as const), ms }) },
);

/** Orders that do no harm. */
const calmOrder: fc.Arbitrary<Omit<Order, 'token'>> = fc.oneof(
  fc.record({ do: fc.constantFrom('reply' as const, 'status' as const, 'compensate' as const) }),
  fc.record({ do: fc.constantFrom('replyLater' as const, 'defer' as const), ms }),
  stream,
);

/** Actions that do no harm: what is asked for then has to be given. */
const calmAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('connect' as const), client: few }) },
  { weight: 3, arbitrary: open },
  {
    weight: 12,
    arbitrary: fc.tuple(ask, calmOrder).map(([asked, order]) => ({ ...asked, order, deadlineMs: 30_000 })),
  },
  { weight: 1, arbitrary: again },
  { weight: 1, arbitrary: close },
  { weight: 1, arbitrary: fc.oneof(setClock, failLogs) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('advance' as const), ms }) },
);

/** Scripts of up to so many steps: one of four does no harm. */
export function scripts(steps: number): fc.Arbitrary<Script> {
  const stepOf = (done: fc.Arbitrary<Action>) =>
    fc
      .tuple(done, fc.oneof(fc.constant(0), fc.nat(6), fc.nat(40)))
      .map(([what, then]): Step => ({ ...what, then }));
  // Most of what can be done needs a conversation.
  const opening = open.map((done): Step => ({ ...done, then: 30 }));
  return fc.record({
    seed: fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
    steps: fc
      .tuple(
        fc.array(opening, { minLength: 1, maxLength: 3 }),
        fc.oneof(
          { weight: 3, arbitrary: fc.array(stepOf(action), { maxLength: steps, size: 'max' }) },
          { weight: 1, arbitrary: fc.array(stepOf(calmAction), { maxLength: steps, size: 'max' }) },
        ),
      )
      .map(([openings, rest]) => [...openings, ...rest]),
  });
}
