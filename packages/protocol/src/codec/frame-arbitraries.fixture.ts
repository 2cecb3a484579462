import * as fc from 'fast-check';
import { type Headers } from '../envelope';
import { type Frame } from '../frame';
import { STATUS_CODES } from '../status';
import { crash, exitReason, participant } from './crash-arbitraries.fixture';
import { hostingFrames } from './hosting-arbitraries.fixture';
import { bytes, credit, envelope, frame, OPTIONAL, status } from './part-arbitraries.fixture';
import { policy, policyEvent } from './policy-arbitraries.fixture';
import { type ValueArbitraries } from './value-arbitraries.fixture';

function connectionFrames(values: ValueArbitraries): fc.Arbitrary<Frame>[] {
  const { text, uint32, count } = values;
  const texts = fc.array(text, { maxLength: 5 });
  const limits = fc.record({ payloadBytes: uint32, conversations: uint32, operations: uint32 }, OPTIONAL);
  const versions = fc.record({ min: uint32, max: uint32 }, OPTIONAL);
  const auth = fc.record({ scheme: text, credentials: bytes }, OPTIONAL);
  return [
    frame('hello', { versions, capabilities: texts, clientName: text, clientVersion: text, auth }, ['auth']),
    frame('welcome', {
      version: uint32,
      capabilities: texts,
      node: text,
      creation: count,
      limits,
      keepaliveMs: uint32,
    }),
    frame('ping', { nonce: uint32 }),
    frame('pong', { nonce: uint32 }),
    frame('reject', { status: status(values), alternates: texts }),
    frame('goaway', { status: status(values), deadlineMs: uint32, alternates: texts }),
    frame('goodbye', { status: status(values) }),
  ];
}

function conversationFrames(values: ValueArbitraries): fc.Arbitrary<Frame>[] {
  const { text, id, ordinal: ref, count, uint32 } = values;
  const headers: fc.Arbitrary<Headers> = fc.array(fc.tuple(text, text), { maxLength: 5 });
  const participants = fc.array(participant(values), { maxLength: 3 });
  const counters = fc.record(
    { messages: count, replies: count, rejected: count, droppedReplies: count },
    OPTIONAL,
  );
  return [
    frame('open', { ref, subject: id, policy: policy(values), deadlineMs: uint32, headers }, [
      'policy',
      'deadlineMs',
    ]),
    frame(
      'opened',
      { ref, conversationId: id, participants, policy: policy(values), credit: credit(values) },
      ['credit'],
    ),
    frame('close', { ref, status: status(values) }),
    frame('closed', { ref, status: status(values), counters, reason: exitReason(values) }, ['reason']),
    frame('exit', { ref, crash: crash(values), stack: id }, ['stack']),
    frame('policyEvent', { ref, event: policyEvent(values, participant(values)) }),
  ];
}

function operationFrames(values: ValueArbitraries): fc.Arbitrary<Frame>[] {
  const { text, id, uint32, ordinal } = values;
  const operation = { ref: ordinal, op: ordinal };
  const reply = { ...operation, index: uint32 };
  const expects = fc.constantFrom(
    'nothing' as const,
    'acknowledgement' as const,
    'reply' as const,
    'stream' as const,
  );
  return [
    frame(
      'message',
      {
        ...operation,
        envelope: envelope(values),
        expects,
        deadlineMs: uint32,
        deadlinePerReply: fc.boolean(),
        credit: credit(values),
        idempotencyKey: id,
        attempt: values.wholeBetween(2, 0xffff_ffff),
        sentAhead: fc.constant(true),
      },
      ['credit', 'idempotencyKey', 'attempt', 'sentAhead'],
    ),
    frame('deferred', { ...operation, status: status(values) }),
    frame('rejected', { ...operation, status: status(values) }),
    frame('reply', { ...reply, more: fc.boolean(), envelope: envelope(values) }, ['envelope']),
    frame('reply', { ...reply, more: fc.constant(false), status: status(values) }),
    frame('cancel', { ...operation, reason: text, code: fc.constantFrom(...STATUS_CODES.slice(1)) }, [
      'code',
    ]),
    frame('credit', { ref: ordinal, op: uint32, credit: credit(values) }),
  ];
}

/** Frames of every kind. */
export function arbitraryFrame(values: ValueArbitraries): fc.Arbitrary<Frame> {
  return fc.oneof(
    ...connectionFrames(values),
    ...conversationFrames(values),
    ...operationFrames(values),
    ...hostingFrames(values),
  );
}

/** Any way of cutting bytes into chunks, empty ones included. */
export function chunkings(whole: Uint8Array): fc.Arbitrary<Uint8Array[]> {
  return fc.array(fc.nat(whole.length), { maxLength: 20 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
    return edges.slice(1).map((end, i) => whole.subarray(edges[i], end));
  });
}
