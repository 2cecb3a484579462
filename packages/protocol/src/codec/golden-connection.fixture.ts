import { OK, status } from '../status';
import { statusFor } from '../status-table';
import { type GoldenFrame } from './golden-frame.fixture';

/** Hello, Welcome, Reject, Goaway, Goodbye. */
export const GOLDEN_CONNECTION_FRAMES: readonly GoldenFrame[] = [
  {
    name: 'hello',
    frame: {
      kind: 'hello',
      versions: { min: 1, max: 1 },
      capabilities: [],
      clientName: 'liminal',
      clientVersion: '0.1.0',
    },
    json: { hello: { minVersion: 1, maxVersion: 1, clientName: 'liminal', clientVersion: '0.1.0' } },
  },
  {
    name: 'hello-authenticated',
    frame: {
      kind: 'hello',
      versions: { min: 1, max: 3 },
      capabilities: ['sessions', 'größe'],
      clientName: 'liminal',
      clientVersion: '0.1.0',
      auth: { scheme: 'bearer', credentials: Uint8Array.of(0, 1, 254, 255) },
    },
    json: {
      hello: {
        minVersion: 1,
        maxVersion: 3,
        capabilities: ['sessions', 'größe'],
        clientName: 'liminal',
        clientVersion: '0.1.0',
        auth: { scheme: 'bearer', credentials: 'AAH+/w==' },
      },
    },
  },
  {
    name: 'welcome',
    frame: {
      kind: 'welcome',
      version: 1,
      capabilities: ['sessions'],
      node: 'node-a',
      creation: 1_790_000_000_123,
      limits: { payloadBytes: 1_048_576, conversations: 1_024, operations: 1_025 },
      keepaliveMs: 30_000,
    },
    json: {
      welcome: {
        version: 1,
        capabilities: ['sessions'],
        node: 'node-a',
        creation: '1790000000123',
        limits: { payloadBytes: 1_048_576, conversations: 1_024, operations: 1_025 },
        keepaliveMs: 30_000,
      },
    },
  },
  {
    name: 'ping',
    frame: { kind: 'ping', nonce: 4_294_967_295 },
    json: { ping: { nonce: 4_294_967_295 } },
  },
  {
    name: 'pong',
    frame: { kind: 'pong', nonce: 0 },
    json: { pong: {} },
  },
  {
    name: 'reject',
    frame: {
      kind: 'reject',
      status: statusFor('draining', 'The server is draining.', { retryAfterMs: 250 }),
      alternates: ['tcp://b.example:7000'],
    },
    json: {
      reject: {
        status: {
          code: 'STATUS_CODE_UNAVAILABLE',
          message: 'The server is draining.',
          delivery: 'DELIVERY_NOT_DELIVERED',
          retryable: true,
          retryAfterMs: 250,
        },
        alternates: ['tcp://b.example:7000'],
      },
    },
  },
  {
    name: 'goaway',
    frame: {
      kind: 'goaway',
      status: statusFor('draining', 'The server is draining.'),
      deadlineMs: 30_000,
      alternates: ['tcp://b.example:7000', 'tcp://c.example:7000'],
    },
    json: {
      goaway: {
        status: {
          code: 'STATUS_CODE_UNAVAILABLE',
          message: 'The server is draining.',
          delivery: 'DELIVERY_NOT_DELIVERED',
          retryable: true,
        },
        deadlineMs: 30_000,
        alternates: ['tcp://b.example:7000', 'tcp://c.example:7000'],
      },
    },
  },
  {
    name: 'goodbye',
    frame: { kind: 'goodbye', status: OK },
    json: { goodbye: { status: { message: 'ok', delivery: 'DELIVERY_PROCESSED' } } },
  },
  {
    name: 'goodbye-violation',
    frame: {
      kind: 'goodbye',
      status: status('invalidArgument', {
        message: 'Message.ref is 0 [WIRE-2].',
        delivery: 'notDelivered',
        details: { frame: 'message', clause: 'WIRE-2' },
      }),
    },
    json: {
      goodbye: {
        status: {
          code: 'STATUS_CODE_INVALID_ARGUMENT',
          message: 'Message.ref is 0 [WIRE-2].',
          delivery: 'DELIVERY_NOT_DELIVERED',
          details: { frame: 'message', clause: 'WIRE-2' },
        },
      },
    },
  },
];
