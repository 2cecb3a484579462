import { OK, status } from '../status';
import { statusFor } from '../status-table';
import { type GoldenFrame } from './golden-frame.fixture';

const NO_COUNTS = { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 };

/** Open, Opened, Close, Closed. */
export const GOLDEN_CONVERSATION_FRAMES: readonly GoldenFrame[] = [
  {
    name: 'open',
    frame: { kind: 'open', ref: 1, subject: 'echo', policy: { kind: 'fail' }, headers: [] },
    json: { open: { ref: 1, subject: 'echo', policy: { fail: {} } } },
  },
  {
    name: 'open-headers',
    frame: {
      kind: 'open',
      ref: 4_294_967_295,
      subject: 'translate/de→en',
      policy: { kind: 'fail' },
      headers: [
        ['tenant', 'acme'],
        ['tenant', ''],
        ['', 'nameless'],
      ],
    },
    json: {
      open: {
        ref: 4_294_967_295,
        subject: 'translate/de→en',
        policy: { fail: {} },
        headers: [{ name: 'tenant', value: 'acme' }, { name: 'tenant' }, { value: 'nameless' }],
      },
    },
  },
  {
    name: 'open-nothing-asked',
    frame: { kind: 'open', ref: 1, subject: 'echo', headers: [] },
    json: { open: { ref: 1, subject: 'echo' } },
  },
  {
    name: 'open-deadline',
    frame: { kind: 'open', ref: 1, subject: 'echo', deadlineMs: 60_000, headers: [] },
    json: { open: { ref: 1, subject: 'echo', deadlineMs: 60_000 } },
  },
  {
    name: 'opened',
    frame: {
      kind: 'opened',
      ref: 1,
      conversationId: 'c-17',
      participants: [
        {
          pid: { node: 'node-a', number: 42, creation: 1_790_000_000_123 },
          subject: 'echo',
          host: 'inline',
          generation: 1,
        },
      ],
      policy: { kind: 'fail' },
      credit: { messages: 1_024, bytes: 16_777_216 },
    },
    json: {
      opened: {
        ref: 1,
        conversationId: 'c-17',
        participants: [
          {
            pid: { node: 'node-a', number: '42', creation: '1790000000123' },
            subject: 'echo',
            host: 'inline',
            generation: 1,
          },
        ],
        credit: { messages: 1_024, bytes: 16_777_216 },
        policy: { fail: {} },
      },
    },
  },
  {
    name: 'close',
    frame: { kind: 'close', ref: 1, status: OK },
    json: { close: { ref: 1, status: { message: 'ok', delivery: 'DELIVERY_PROCESSED' } } },
  },
  {
    name: 'closed',
    frame: {
      kind: 'closed',
      ref: 1,
      status: OK,
      counters: { messages: 9_007_199_254_740_991, replies: 3, rejected: 2, droppedReplies: 1 },
    },
    json: {
      closed: {
        ref: 1,
        status: { message: 'ok', delivery: 'DELIVERY_PROCESSED' },
        counters: { messages: '9007199254740991', replies: '3', rejected: '2', droppedReplies: '1' },
      },
    },
  },
  {
    name: 'closed-refusal',
    frame: {
      kind: 'closed',
      ref: 3,
      status: statusFor('notFound', 'There is no subject echoo here.'),
      counters: NO_COUNTS,
    },
    json: {
      closed: {
        ref: 3,
        status: {
          code: 'STATUS_CODE_NOT_FOUND',
          message: 'There is no subject echoo here.',
          delivery: 'DELIVERY_NOT_DELIVERED',
        },
        counters: {},
      },
    },
  },
  {
    name: 'closed-outcome-unknown',
    frame: {
      kind: 'closed',
      ref: 5,
      status: status('aborted', { message: 'The participant crashed.', delivery: 'unknown' }),
      counters: { ...NO_COUNTS, messages: 1 },
    },
    json: {
      closed: {
        ref: 5,
        status: {
          code: 'STATUS_CODE_ABORTED',
          message: 'The participant crashed.',
          delivery: 'DELIVERY_UNKNOWN',
        },
        counters: { messages: '1' },
      },
    },
  },
];
