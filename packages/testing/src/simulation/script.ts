import * as fc from 'fast-check';
import { type Order } from './order';

/** The crash policies that conversations of a simulation ask for. */
export type PolicyName = 'fail' | 'restart' | 'routeToNext' | 'compensate' | 'chain';

/** What is done to a connection. */
export type Disturbance =
  | {
      /** It breaks: what is on its way is lost. `halfClose`: one side says that no more comes. `resume`: a stall is over. */
      readonly do: 'cut' | 'halfClose' | 'resume';
      /** Which connection. */
      readonly link: number;
    }
  | {
      /** Nothing arrives any more, one way. */
      readonly do: 'stall';
      /** Which connection. */
      readonly link: number;
      /** Which way, as its client sees it. */
      readonly way: 'in' | 'out';
    }
  | {
      /** So many bytes arrive in a millisecond, both ways. */
      readonly do: 'throttle';
      /** Which connection. */
      readonly link: number;
      /** How many. */
      readonly bytes: number;
    };

/** What a client does. */
export type ClientAction =
  | {
      /** Another client connects, or one leaves. */
      readonly do: 'connect' | 'leave';
      /** Which client. */
      readonly client: number;
    }
  | {
      /** A client opens a conversation. */
      readonly do: 'open';
      /** Which client. */
      readonly client: number;
      /** On a participant of the server's program, of another program, or of either. */
      readonly subject: 'inline' | 'remote' | 'both';
      /** What it asks to be done about crashes. */
      readonly policy: PolicyName;
    }
  | {
      /** It sends a message. */
      readonly do: 'ask';
      /** Which conversation. */
      readonly conversation: number;
      /** What it expects back. */
      readonly expects: 'reply' | 'stream' | 'nothing';
      /** What its participant does with it. */
      readonly order: Omit<Order, 'token'>;
      /** How long it may take, in milliseconds. */
      readonly deadlineMs: number;
      /** Whether it has an idempotency key. */
      readonly keyed: boolean;
    }
  | {
      /** It does not want an answer any more. */
      readonly do: 'cancel';
      /** Which request or stream. */
      readonly request: number;
    }
  | {
      /** It closes a conversation; or an operator kills its instance. */
      readonly do: 'close' | 'kill';
      /** Which conversation. */
      readonly conversation: number;
    };

/**
 * One thing that is done to a system. What it is done to is named by a number, taken modulo how many there are at that time; where there is none, nothing
 * is done. So a script stays one when steps are taken out of it.
 */
export type Action =
  | ClientAction
  | Disturbance
  | {
      /** A program offers its participants, or takes them back. */
      readonly do: 'register' | 'unregister';
      /** Which program. */
      readonly program: number;
    }
  | {
      /** A machine ends as by SIGKILL. */
      readonly do: 'crash';
      /** A client's, or that of a program that hosts participants. */
      readonly machine: 'client' | 'program';
      /** Which of them. */
      readonly which: number;
    }
  | {
      /** All happens that can without time passing. */
      readonly do: 'settle';
    }
  | {
      /** Time passes. */
      readonly do: 'advance';
      /** How much, in milliseconds. */
      readonly ms: number;
    };

/** An action, and what the world does before the next. */
export type Step = Action & {
  /** How many steps of the world come after it. */
  readonly then: number;
};

/** All that is done to a system, and the seed of what it does by itself. */
export interface Script {
  /** Decides whose turn is next, and what befalls bytes on their way. */
  readonly seed: number;
  /** What is done, in this order. */
  readonly steps: readonly Step[];
}

const few = fc.nat(5);
const ms = fc.constantFrom(0, 1, 5, 20, 100, 500, 2_000);

const order: fc.Arbitrary<Omit<Order, 'token'>> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('reply' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('replyLater' as const, 'defer' as const), ms }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('stream' as const), count: fc.nat(6), ms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('status' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('throw' as const, 'exit' as const, 'exitNormal' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hang' as const, 'compensate' as const) }) },
);

const open = fc.record({
  do: fc.constant('open' as const),
  client: few,
  subject: fc.constantFrom('inline' as const, 'remote' as const, 'both' as const),
  policy: fc.constantFrom<PolicyName>('fail', 'restart', 'routeToNext', 'compensate', 'chain'),
});

const ask = fc.record({
  do: fc.constant('ask' as const),
  conversation: few,
  expects: fc.constantFrom('reply' as const, 'reply' as const, 'stream' as const, 'nothing' as const),
  order,
  deadlineMs: fc.constantFrom(50, 1_000, 30_000),
  keyed: fc.constantFrom(false, false, true),
});

const link = few;
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('connect' as const), client: few }) },
  { weight: 5, arbitrary: open },
  { weight: 16, arbitrary: ask },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), request: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), conversation: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), conversation: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('register' as const), program: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unregister' as const), program: few }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      machine: fc.constantFrom('client' as const, 'program' as const, 'program' as const),
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
  fc.record({ do: fc.constant('stream' as const), count: fc.nat(6), ms }),
);

/** Actions that do no harm: what is asked for then has to be given. */
const calmAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('connect' as const), client: few }) },
  { weight: 3, arbitrary: open },
  {
    weight: 12,
    arbitrary: fc.tuple(ask, calmOrder).map(([asked, order]) => ({ ...asked, order, deadlineMs: 30_000 })),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('advance' as const), ms }) },
);

const CALM = new Set<Action['do']>(['connect', 'open', 'ask', 'settle', 'advance']);
const CALM_ORDERS = new Set<Order['do']>(['reply', 'replyLater', 'defer', 'stream', 'status', 'compensate']);

/** Whether nothing in it does any harm. */
export function isCalm({ steps }: Script): boolean {
  return steps.every(
    (step) =>
      CALM.has(step.do) &&
      (step.do !== 'ask' || (CALM_ORDERS.has(step.order.do) && step.deadlineMs >= 30_000)),
  );
}

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
