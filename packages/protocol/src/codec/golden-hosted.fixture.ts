import { type ExitFrame } from '../frame';
import { statusFor } from '../status-table';
import { type GoldenFrame } from './golden-frame.fixture';

const REFUND = { payload: Uint8Array.of(104, 105), contentType: 'text/plain; charset=utf-8' };
const REFUND_JSON = { payload: 'aGk=', contentType: 'text/plain; charset=utf-8' };

const CRASH: ExitFrame['crash'] = {
  participant: { node: 'node-a', number: 42, creation: 1_790_000_000_123 },
  subject: 'echo',
  host: 'worker',
  generation: 3,
  reason: { kind: 'crashed', name: 'TypeError', message: 'x is not a function' },
  unclean: true,
  at: 1_790_000_001_000.25,
  fates: [{ op: 300, fate: 'notDelivered', replies: 0 }],
  decision: { action: 'fail' },
};

const STACK = 'TypeError: x is not a function\n    at größe (echo.js:1:1)';

/** What is sent in an assignment: Started, Progress, Compensation, and what Message, Cancel, Exit and Closed have there alone. */
export const GOLDEN_HOSTED_FRAMES: readonly GoldenFrame[] = [
  {
    name: 'started',
    frame: { kind: 'started', ref: 2, op: 300 },
    json: { started: { ref: 2, op: 300 } },
  },
  {
    name: 'progress',
    frame: { kind: 'progress', ref: 2, op: 300, dropped: 4_294_967_295 },
    json: { progress: { ref: 2, op: 300, dropped: 4_294_967_295 } },
  },
  {
    name: 'progress-of-none',
    frame: { kind: 'progress', ref: 2, op: 0, dropped: 1 },
    json: { progress: { ref: 2, dropped: 1 } },
  },
  {
    name: 'compensation',
    frame: {
      kind: 'compensation',
      ref: 2,
      op: 1,
      number: 300,
      envelope: REFUND,
      label: 'rückzahlung',
      deadlineMs: 30_000,
    },
    json: {
      compensation: {
        ref: 2,
        op: 1,
        number: 300,
        envelope: REFUND_JSON,
        label: 'rückzahlung',
        deadlineMs: 30_000,
      },
    },
  },
  {
    name: 'compensation-taken-back',
    frame: { kind: 'compensation', ref: 2, op: 1, number: 300, label: '', deadlineMs: 0 },
    json: { compensation: { ref: 2, op: 1, number: 300 } },
  },
  {
    name: 'message-sent-ahead',
    frame: {
      kind: 'message',
      ref: 2,
      op: 300,
      envelope: REFUND,
      expects: 'reply',
      deadlineMs: 30_000,
      deadlinePerReply: true,
      attempt: 200,
      sentAhead: true,
    },
    json: {
      message: {
        ref: 2,
        op: 300,
        envelope: REFUND_JSON,
        expects: 'EXPECTS_REPLY',
        deadlineMs: 30_000,
        deadlinePerReply: true,
        attempt: 200,
        sentAhead: true,
      },
    },
  },
  {
    name: 'cancel-expired',
    frame: { kind: 'cancel', ref: 2, op: 1, reason: 'Its time was over.', code: 'deadlineExceeded' },
    json: {
      cancel: { ref: 2, op: 1, reason: 'Its time was over.', code: 'STATUS_CODE_DEADLINE_EXCEEDED' },
    },
  },
  {
    name: 'exit-stack',
    frame: { kind: 'exit', ref: 2, crash: CRASH, stack: STACK },
    json: {
      exit: {
        ref: 2,
        ...CRASH,
        participant: { node: 'node-a', number: '42', creation: '1790000000123' },
        reason: { crashed: { name: 'TypeError', message: 'x is not a function' } },
        fates: [{ op: 300, fate: 'FATE_NOT_DELIVERED' }],
        decision: { fail: {} },
        stack: STACK,
      },
    },
  },
  {
    name: 'closed-reason',
    frame: {
      kind: 'closed',
      ref: 2,
      status: statusFor('notFound', 'The conversation is over.'),
      counters: { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 },
      reason: { kind: 'killed', by: 'overrun' },
    },
    json: {
      closed: {
        ref: 2,
        status: {
          code: 'STATUS_CODE_NOT_FOUND',
          message: 'The conversation is over.',
          delivery: 'DELIVERY_NOT_DELIVERED',
        },
        counters: {},
        reason: { killed: { by: 'overrun' } },
      },
    },
  },
];
