import { type Envelope } from '../envelope';
import { type Expects } from '../frame';
import { status } from '../status';
import { statusFor } from '../status-table';
import { type GoldenFrame } from './golden-frame.fixture';

const HELLO: Envelope = {
  payload: Uint8Array.of(104, 101, 108, 108, 111),
  contentType: 'text/plain; charset=utf-8',
};
const HELLO_JSON = { payload: 'aGVsbG8=', contentType: 'text/plain; charset=utf-8' };

const FULL: Envelope = {
  payload: Uint8Array.of(0, 255),
  contentType: '',
  messageId: 'm-1',
  schemaId: new Uint8Array(32).fill(7),
  publisherId: 'publisher',
  causal: { parentId: 'm-0', chainId: 'chain' },
  headers: [
    ['trace', 'a'],
    ['trace', 'b'],
  ],
};
const FULL_JSON = {
  payload: 'AP8=',
  contentType: '',
  messageId: 'm-1',
  schemaId: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  publisherId: 'publisher',
  causal: { parentId: 'm-0', chainId: 'chain' },
  headers: [
    { name: 'trace', value: 'a' },
    { name: 'trace', value: 'b' },
  ],
};

function message(expects: Expects, wireName: string): GoldenFrame {
  return {
    name: `message-${expects}`,
    frame: {
      kind: 'message',
      ref: 1,
      op: 1,
      envelope: HELLO,
      expects,
      deadlineMs: 30_000,
      deadlinePerReply: false,
    },
    json: { message: { ref: 1, op: 1, envelope: HELLO_JSON, expects: wireName, deadlineMs: 30_000 } },
  };
}

/** Message, Deferred, Rejected, Reply, Cancel, Credit. */
export const GOLDEN_OPERATION_FRAMES: readonly GoldenFrame[] = [
  message('nothing', 'EXPECTS_NOTHING'),
  message('acknowledgement', 'EXPECTS_ACKNOWLEDGEMENT'),
  message('reply', 'EXPECTS_REPLY'),
  {
    name: 'message-stream',
    frame: {
      kind: 'message',
      ref: 1,
      op: 2,
      envelope: FULL,
      expects: 'stream',
      deadlineMs: 0,
      deadlinePerReply: true,
      credit: { messages: 16, bytes: 65_536 },
    },
    json: {
      message: {
        ref: 1,
        op: 2,
        envelope: FULL_JSON,
        expects: 'EXPECTS_STREAM',
        deadlinePerReply: true,
        credit: { messages: 16, bytes: 65_536 },
      },
    },
  },
  {
    name: 'message-empty',
    frame: {
      kind: 'message',
      ref: 2,
      op: 4_294_967_295,
      envelope: { payload: new Uint8Array(0) },
      expects: 'reply',
      deadlineMs: 1,
      deadlinePerReply: false,
    },
    json: { message: { ref: 2, op: 4_294_967_295, envelope: {}, expects: 'EXPECTS_REPLY', deadlineMs: 1 } },
  },
  {
    name: 'message-keyed',
    frame: {
      kind: 'message',
      ref: 1,
      op: 3,
      envelope: HELLO,
      expects: 'reply',
      deadlineMs: 30_000,
      deadlinePerReply: false,
      idempotencyKey: 'order-17',
    },
    json: {
      message: {
        ref: 1,
        op: 3,
        envelope: HELLO_JSON,
        expects: 'EXPECTS_REPLY',
        deadlineMs: 30_000,
        idempotencyKey: 'order-17',
      },
    },
  },
  {
    name: 'deferred',
    frame: {
      kind: 'deferred',
      ref: 1,
      op: 4,
      status: statusFor('queueFull', 'The conversation has 1024 operations open.', { retryAfterMs: 50 }),
    },
    json: {
      deferred: {
        ref: 1,
        op: 4,
        status: {
          code: 'STATUS_CODE_RESOURCE_EXHAUSTED',
          message: 'The conversation has 1024 operations open.',
          delivery: 'DELIVERY_NOT_DELIVERED',
          retryable: true,
          retryAfterMs: 50,
        },
      },
    },
  },
  {
    name: 'rejected',
    frame: {
      kind: 'rejected',
      ref: 1,
      op: 3,
      status: statusFor('queueFull', 'The conversation has 1024 operations open.', { retryAfterMs: 0 }),
    },
    json: {
      rejected: {
        ref: 1,
        op: 3,
        status: {
          code: 'STATUS_CODE_RESOURCE_EXHAUSTED',
          message: 'The conversation has 1024 operations open.',
          delivery: 'DELIVERY_NOT_DELIVERED',
          retryable: true,
          retryAfterMs: 0,
        },
      },
    },
  },
  {
    name: 'reply-value',
    frame: { kind: 'reply', ref: 1, op: 1, index: 0, more: false, envelope: HELLO },
    json: { reply: { ref: 1, op: 1, envelope: HELLO_JSON } },
  },
  {
    name: 'reply-more',
    frame: { kind: 'reply', ref: 1, op: 2, index: 300, more: true, envelope: FULL },
    json: { reply: { ref: 1, op: 2, index: 300, more: true, envelope: FULL_JSON } },
  },
  {
    name: 'reply-end',
    frame: { kind: 'reply', ref: 1, op: 2, index: 301, more: false },
    json: { reply: { ref: 1, op: 2, index: 301 } },
  },
  {
    name: 'reply-status',
    frame: {
      kind: 'reply',
      ref: 1,
      op: 1,
      index: 0,
      more: false,
      status: status('notFound', { message: 'There is no order 17.' }),
    },
    json: {
      reply: {
        ref: 1,
        op: 1,
        status: {
          code: 'STATUS_CODE_NOT_FOUND',
          message: 'There is no order 17.',
          delivery: 'DELIVERY_PROCESSED',
        },
      },
    },
  },
  {
    name: 'cancel',
    frame: { kind: 'cancel', ref: 1, op: 1, reason: 'the caller went home' },
    json: { cancel: { ref: 1, op: 1, reason: 'the caller went home' } },
  },
  {
    name: 'credit-messages',
    frame: { kind: 'credit', ref: 1, op: 0, credit: { messages: 1_536, bytes: 16_777_216 } },
    json: { credit: { ref: 1, messages: 1_536, bytes: 16_777_216 } },
  },
  {
    name: 'credit',
    frame: { kind: 'credit', ref: 1, op: 2, credit: { messages: 4_294_967_295, bytes: 128 } },
    json: { credit: { ref: 1, op: 2, messages: 4_294_967_295, bytes: 128 } },
  },
];
