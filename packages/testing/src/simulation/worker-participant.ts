import { statusError } from '@liminal/protocol';
import {
  type HandlerContext,
  type InstanceContext,
  type Message,
  type Participant,
  type Clock,
} from '@liminal/runtime';
import { type ConversationLedger } from './conversation-ledger';
import { type InstanceWork } from './instance-work';
import { CONCURRENCY } from './instances-ledger';
import { type Answer, type Order } from './order';

/** The header that says which conversation it is. */
export const LABEL = 'label';

/** What a worker is given. */
export interface WorkerParts {
  readonly subject: string;
  readonly clock: Clock;
  /** The registration that it is of. */
  readonly place: string;
  ledgerOf(label: string): ConversationLedger;
  /** Whether it runs in the server's program: an instance elsewhere may answer when it has been given up already. */
  readonly isInline: boolean;
  /** A message with an idempotency key is in hand. */
  handlesKeyed(work: InstanceWork): void;
}

/** A participant that does what it is told, and whose deeds are noted. */
export function workerParticipant(parts: WorkerParts): Participant {
  const { subject, place, isInline } = parts;
  const ledgerOf = ({ headers }: InstanceContext) =>
    parts.ledgerOf(headers.find(([name]) => name === LABEL)?.[1] ?? '');
  return {
    subject,
    concurrency: CONCURRENCY,
    supervision: { bounds: { minWindowMs: 1_000 } },
    init: (context) => ledgerOf(context).instances.lives.begins(context.generation, place, isInline),
    handle: (message, context) => {
      const order = message.json() as Order;
      const { instances } = ledgerOf(context);
      const work = instances.handles({
        order,
        op: message.op,
        generation: context.generation,
        isInline,
        at: parts.clock.now(),
        remainingMs: context.remainingMs(),
      });
      if (takesTime(order) || context.idempotencyKey !== undefined) work.watch(context.signal);
      if (context.idempotencyKey !== undefined && isInline) parts.handlesKeyed(work);
      const { clock } = parts;
      const declares = () => instances.compensations.declares(order.token);
      return watched(work, () => carryOut(order, { message, context, clock, work, declares }));
    },
  };
}

/** Notes when a handler has come to its end. */
function watched(work: InstanceWork, handle: () => unknown): unknown {
  let result: unknown;
  try {
    result = handle();
  } catch (error) {
    work.settled();
    throw error;
  }
  if (result instanceof Promise) return result.finally(() => work.settled());
  if (!isStream(result) && work.holdsSlot) work.settled();
  return result;
}

function isStream(result: unknown): boolean {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

interface Work {
  readonly message: Message;
  readonly context: HandlerContext;
  readonly clock: Clock;
  readonly work: InstanceWork;
  declares(): void;
}

function carryOut(order: Order, parts: Work): unknown {
  const { message, context, clock, work } = parts;
  switch (order.do) {
    case 'reply':
    case 'undo':
      return answered(order, parts);
    case 'replyLater':
      return later(clock, order.ms).then(() => answered(order, parts));
    case 'defer': {
      const deferred = context.defer();
      work.gaveWay();
      clock.timer(order.ms ?? 0, () => {
        deferred.reply(answered(order, parts));
        work.settled();
      });
      return undefined;
    }
    case 'stream':
      return streamed(order, parts);
    case 'status':
      throw statusError('resourceExhausted', { message: 'As it was told.' });
    case 'throw':
      throw told();
    case 'exit':
      return context.exit(told());
    case 'exitNormal':
      return context.exit();
    case 'hang':
      return new Promise(() => undefined);
    case 'compensate':
      context.compensate({ token: -order.token, do: 'undo' } satisfies Order, { label: String(message.op) });
      parts.declares();
      return answered(order, parts);
  }
}

/** Without the paths of this machine: a stack is among what crosses the network, and its length would decide what befalls the bytes. */
function told(): Error {
  const error = new Error('as it was told');
  error.stack = 'Error: as it was told';
  return error;
}

function takesTime({ do: what }: Order): boolean {
  return what === 'hang' || what === 'replyLater' || what === 'defer' || what === 'stream';
}

async function* streamed(order: Order, parts: Work): AsyncGenerator<Answer> {
  try {
    for (let index = 0; index < (order.count ?? 1); index++) {
      if (order.ms) await later(parts.clock, order.ms);
      yield answerTo(order, parts, index);
    }
  } finally {
    parts.work.settled();
  }
}

/** What an instance gives back when it has gone on after its death is nobody's answer. */
function answered(order: Order, parts: Work): Answer {
  if (!parts.context.signal.aborted) parts.work.answers();
  return answerTo(order, parts);
}

function answerTo({ token }: Order, { message, context }: Work, index = 0): Answer {
  return { token, op: message.op, generation: context.generation, index };
}

function later(clock: Clock, ms = 0): Promise<void> {
  return new Promise((resolve) => void clock.timer(ms, resolve));
}
