import { statusError } from '@liminal/protocol';
import { type Clock, type HandlerContext, type Message, type Participant } from '@liminal/runtime';
import { type Answer, type Order } from './order';
import { type ConversationLedger } from './conversation-ledger';

/** The header that says which conversation it is. */
export const LABEL = 'label';

/** What a worker is given. */
export interface WorkerParts {
  readonly subject: string;
  readonly clock: Clock;
  ledgerOf(label: string): ConversationLedger;
  /** Whether what it answers is the server's at once: an instance elsewhere may answer when it has been given up already. */
  readonly isInline: boolean;
}

/** A participant that does what it is told, and whose deeds are noted. */
export function workerParticipant({ subject, clock, ledgerOf, isInline }: WorkerParts): Participant {
  return {
    subject,
    concurrency: 4,
    handle: (message, context) => {
      const order = message.json() as Order;
      const ledger = ledgerOf(context.headers.find(([name]) => name === LABEL)?.[1] ?? '');
      ledger.handles(order, { op: message.op, generation: context.generation });
      return carryOut(order, { message, context, clock, ledger, isInline });
    },
  };
}

interface Work {
  readonly message: Message;
  readonly context: HandlerContext;
  readonly clock: Clock;
  readonly ledger: ConversationLedger;
  readonly isInline: boolean;
}

function carryOut(order: Order, work: Work): unknown {
  const { message, context, clock } = work;
  switch (order.do) {
    case 'reply':
    case 'undo':
      return answered(order, work);
    case 'replyLater':
      return later(clock, order.ms).then(() => answered(order, work));
    case 'defer': {
      const deferred = context.defer();
      clock.timer(order.ms ?? 0, () => {
        deferred.reply(answered(order, work));
      });
      return undefined;
    }
    case 'stream':
      return streamed(order, work);
    case 'status':
      throw statusError('resourceExhausted', { message: 'As it was told.' });
    case 'throw':
      throw new Error('as it was told');
    case 'exit':
      return context.exit(new Error('as it was told'));
    case 'exitNormal':
      return context.exit();
    case 'hang':
      return new Promise(() => undefined);
    case 'compensate':
      context.compensate({ token: -order.token, do: 'undo' } satisfies Order, { label: String(message.op) });
      return answered(order, work);
  }
}

async function* streamed(order: Order, work: Work): AsyncGenerator<Answer> {
  for (let index = 0; index < (order.count ?? 1); index++) {
    if (order.ms) await later(work.clock, order.ms);
    yield answerTo(order, work, index);
  }
}

/** What an instance gives back when it has gone on after its death is nobody's answer. */
function answered(order: Order, work: Work): Answer {
  if (work.isInline && !work.context.signal.aborted) work.ledger.answers(order.token);
  return answerTo(order, work);
}

function answerTo({ token }: Order, { message, context }: Work, index = 0): Answer {
  return { token, op: message.op, generation: context.generation, index };
}

function later(clock: Clock, ms = 0): Promise<void> {
  return new Promise((resolve) => void clock.timer(ms, resolve));
}
