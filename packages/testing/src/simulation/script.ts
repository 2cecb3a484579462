import { malformed } from '../faults/malformed';
import { type Order } from './order';
import { type PolicyName, POLICIES } from './policies';

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
      /** How long its reader takes for each reply of a stream, in milliseconds. Default: they are read as they come. */
      readonly readMs?: number;
    }
  | {
      /**
       * `cancel`: it does not want an answer any more. `again`: what was sent with an idempotency key is sent once more, with the same key, in a
       * conversation on the same subject.
       */
      readonly do: 'cancel' | 'again';
      /** Which request or stream. */
      readonly request: number;
    }
  | {
      /** Its wall clock is set, so many milliseconds on or back. */
      readonly do: 'setClock';
      /** Which client. */
      readonly client: number;
      /** How far. */
      readonly byMs: number;
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
      /** A client's, that of a program that hosts participants, or the server's. */
      readonly machine: 'client' | 'program' | 'server';
      /** Which of them. */
      readonly which: number;
    }
  | {
      /** The next writes to the server's logs fail: they throw, reject, or never come to an end. */
      readonly do: 'failLogs';
      /** How. */
      readonly how: 'fail' | 'reject' | 'stall';
      /** How many. */
      readonly writes: number;
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

const ACTIONS: Readonly<Record<Action['do'], true>> = {
  connect: true,
  leave: true,
  open: true,
  ask: true,
  again: true,
  cancel: true,
  setClock: true,
  close: true,
  kill: true,
  cut: true,
  halfClose: true,
  resume: true,
  stall: true,
  throttle: true,
  register: true,
  unregister: true,
  crash: true,
  failLogs: true,
  settle: true,
  advance: true,
};

/** Throws `invalidArgument` for a step that is none: a misspelt one would do nothing, and prove nothing. */
export function checkScript({ steps }: Script): void {
  if (!Array.isArray(steps)) throw malformed('steps', steps, 'a list of steps');
  (steps as readonly Step[]).forEach((step, i) => {
    const check = (name: string, value: unknown, known: readonly unknown[]) => {
      if (!known.includes(value)) throw malformed(`steps[${i}].${name}`, value, `one of ${known.join(', ')}`);
    };
    check('do', step.do, Object.keys(ACTIONS));
    if (!(Number.isInteger(step.then) && step.then >= 0))
      throw malformed(`steps[${i}].then`, step.then, 'a whole number from 0');
    if (step.do === 'open') check('subject', step.subject, ['inline', 'remote', 'both']);
    if (step.do === 'open') check('policy', step.policy, Object.keys(POLICIES));
    if (step.do === 'ask') check('expects', step.expects, ['reply', 'stream', 'nothing']);
    if (step.do === 'ask') check('order.do', step.order?.do, Object.keys(ORDERS));
  });
}

const ORDERS: Readonly<Record<Order['do'], true>> = {
  reply: true,
  replyLater: true,
  defer: true,
  stream: true,
  status: true,
  throw: true,
  exit: true,
  exitNormal: true,
  hang: true,
  compensate: true,
  undo: true,
};

const CALM = new Set<Action['do']>([
  'connect',
  'open',
  'ask',
  'again',
  'close',
  'setClock',
  'failLogs',
  'settle',
  'advance',
]);
const CALM_ORDERS = new Set<Order['do']>(['reply', 'replyLater', 'defer', 'stream', 'status', 'compensate']);

/** Whether nothing in it does any harm. */
export function isCalm({ steps }: Script): boolean {
  return steps.every(
    (step) =>
      CALM.has(step.do) &&
      (step.do !== 'ask' || (CALM_ORDERS.has(step.order.do) && step.deadlineMs >= 30_000)),
  );
}
