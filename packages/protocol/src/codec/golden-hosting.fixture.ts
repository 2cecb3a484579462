import { OK } from '../status';
import { statusFor } from '../status-table';
import { type GoldenFrame } from './golden-frame.fixture';

const OK_JSON = { message: 'ok', delivery: 'DELIVERY_PROCESSED' };
const BACKOFF = { initialMs: 12.5, factor: 1.5, maxMs: 10_000, jitter: 0 };

/** Register, Registered, Unregister, Assign, Assigned, Declined. */
export const GOLDEN_HOSTING_FRAMES: readonly GoldenFrame[] = [
  {
    name: 'register',
    frame: {
      kind: 'register',
      registration: 1,
      offers: [{ subject: 'echo', concurrency: 1 }],
      capacity: 64,
      version: '',
      attributes: [],
    },
    json: { register: { registration: 1, offers: [{ subject: 'echo', concurrency: 1 }], capacity: 64 } },
  },
  {
    name: 'register-supervised',
    frame: {
      kind: 'register',
      registration: 4_294_967_295,
      offers: [
        {
          subject: 'translate/de→en',
          concurrency: 65_536,
          supervision: {
            policy: {
              kind: 'chain',
              policies: [{ kind: 'restart', maxRestarts: 0, windowMs: 60_001, backoff: BACKOFF }],
            },
            bounds: { kinds: ['restart', 'fail'], maxRestarts: 0, minWindowMs: 0.5, maxAttempts: 4 },
            breaker: { failures: 3, windowMs: 10_000, openMs: 250.5, maxOpenMs: 60_000 },
            noProgressMs: 30_000,
            overrunMs: 0,
          },
        },
        { subject: 'unbroken', concurrency: 2, supervision: { bounds: { kinds: [] }, breaker: false } },
        { subject: 'as-usual', concurrency: 1, supervision: { bounds: {}, breaker: {} } },
        { subject: 'nothing-said', concurrency: 1, supervision: {} },
      ],
      capacity: 4_294_967_295,
      version: 'größer-2',
      attributes: [
        ['region', 'eu'],
        ['region', ''],
      ],
    },
    json: {
      register: {
        registration: 4_294_967_295,
        offers: [
          {
            subject: 'translate/de→en',
            concurrency: 65_536,
            supervision: {
              policy: {
                chain: { policies: [{ restart: { maxRestarts: 0, windowMs: 60_001, backoff: BACKOFF } }] },
              },
              bounds: {
                kinds: { kinds: ['restart', 'fail'] },
                maxRestarts: 0,
                minWindowMs: 0.5,
                maxAttempts: 4,
              },
              breaker: { failures: 3, windowMs: 10_000, openMs: 250.5, maxOpenMs: 60_000 },
              noProgressMs: 30_000,
              overrunMs: 0,
            },
          },
          {
            subject: 'unbroken',
            concurrency: 2,
            supervision: { bounds: { kinds: {} }, breaker: { off: true } },
          },
          { subject: 'as-usual', concurrency: 1, supervision: { bounds: {}, breaker: {} } },
          { subject: 'nothing-said', concurrency: 1, supervision: {} },
        ],
        capacity: 4_294_967_295,
        version: 'größer-2',
        attributes: [{ name: 'region', value: 'eu' }, { name: 'region' }],
      },
    },
  },
  {
    name: 'registered',
    frame: { kind: 'registered', registration: 1, status: OK },
    json: { registered: { registration: 1, status: OK_JSON } },
  },
  {
    name: 'unregister',
    frame: { kind: 'unregister', registration: 1, status: OK },
    json: { unregister: { registration: 1, status: OK_JSON } },
  },
  {
    name: 'assign',
    frame: {
      kind: 'assign',
      ref: 2,
      registration: 1,
      conversationId: 'c-17',
      subject: 'echo',
      participant: { node: 'node-a', number: 42, creation: 1_790_000_000_123 },
      generation: 3,
      attempt: 2,
      headers: [
        ['tenant', 'acme'],
        ['tenant', ''],
      ],
      payloadBytes: 1_048_576,
      compensations: { count: 2, bytes: 300 },
    },
    json: {
      assign: {
        ref: 2,
        registration: 1,
        conversationId: 'c-17',
        subject: 'echo',
        participant: { node: 'node-a', number: '42', creation: '1790000000123' },
        generation: 3,
        attempt: 2,
        headers: [{ name: 'tenant', value: 'acme' }, { name: 'tenant' }],
        payloadBytes: 1_048_576,
        compensations: 2,
        compensationBytes: 300,
      },
    },
  },
  {
    name: 'assigned',
    frame: { kind: 'assigned', ref: 4_294_967_294 },
    json: { assigned: { ref: 4_294_967_294 } },
  },
  {
    name: 'declined',
    frame: {
      kind: 'declined',
      ref: 4,
      status: statusFor('draining', 'The program is draining.', { retryAfterMs: 250 }),
    },
    json: {
      declined: {
        ref: 4,
        status: {
          code: 'STATUS_CODE_UNAVAILABLE',
          message: 'The program is draining.',
          delivery: 'DELIVERY_NOT_DELIVERED',
          retryable: true,
          retryAfterMs: 250,
        },
      },
    },
  },
];
