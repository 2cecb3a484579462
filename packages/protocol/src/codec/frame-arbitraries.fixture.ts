import * as fc from 'fast-check';
import { type CrashRecord, type OperationFate, type PolicyEvent } from '../crash-record';
import { type Envelope, type Headers } from '../envelope';
import { type ExitReason } from '../exit-reason';
import { type Frame, type ParticipantInfo } from '../frame';
import { type Pid } from '../pid';
import { type Status, STATUS_CODES } from '../status';

/** What the values in arbitrary frames are drawn from. */
export interface ValueArbitraries {
  readonly text: fc.Arbitrary<string>;
  /** A text that must not be empty. */
  readonly id: fc.Arbitrary<string>;
  readonly uint32: fc.Arbitrary<number>;
  /** A number that must not be 0. */
  readonly ordinal: fc.Arbitrary<number>;
  /** A number of up to 53 bits. */
  readonly count: fc.Arbitrary<number>;
  readonly integer: fc.Arbitrary<number>;
  readonly instant: fc.Arbitrary<number>;
}

const text = fc.string({ unit: 'binary', maxLength: 20 });

/** Values that cross the wire as they are. */
export const PLAIN_VALUES: ValueArbitraries = {
  text,
  id: text.filter((value) => value !== ''),
  uint32: fc.nat(0xffff_ffff),
  ordinal: fc.integer({ min: 1, max: 0xffff_ffff }),
  count: fc.maxSafeNat(),
  integer: fc.maxSafeInteger(),
  instant: fc.double({ noNaN: true, noDefaultInfinity: true }).map((at) => at + 0),
};

const wildText = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 60,
  }),
  fc.string({ minLength: 1000, maxLength: 3000 }),
);
const wildNumber = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(NaN, Infinity, -Infinity, -1, 2 ** 40, 0),
);

/** Anything that the types allow: halves of surrogate pairs, long texts, NaN. */
export const WILD_VALUES: ValueArbitraries = {
  text: wildText,
  id: wildText,
  uint32: wildNumber,
  ordinal: wildNumber,
  count: wildNumber,
  integer: wildNumber,
  instant: wildNumber,
};

const bytes = fc.uint8Array({ maxLength: 200 });
const OPTIONAL = { noNullPrototype: true } as const;

function envelope({ text, id }: ValueArbitraries): fc.Arbitrary<Envelope> {
  const fields = {
    payload: bytes,
    contentType: text,
    messageId: text,
    schemaId: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    publisherId: text,
    causal: fc.record({ parentId: text, chainId: text }, { requiredKeys: [], ...OPTIONAL }),
    headers: fc.array(fc.tuple(id, text), { minLength: 1, maxLength: 5 }),
  };
  return fc.record(fields, { requiredKeys: ['payload'], ...OPTIONAL });
}

function status({ text, uint32 }: ValueArbitraries): fc.Arbitrary<Status> {
  const fields = {
    code: fc.constantFrom(...STATUS_CODES),
    message: text,
    delivery: fc.constantFrom('notDelivered' as const, 'unknown' as const, 'processed' as const),
    retryable: fc.boolean(),
    retryAfterMs: uint32,
    details: fc.dictionary(text, text, { minKeys: 1, maxKeys: 5, ...OPTIONAL }),
  };
  return fc.record(fields, { requiredKeys: ['code', 'message', 'delivery', 'retryable'], ...OPTIONAL });
}

function exitReason({ text, integer }: ValueArbitraries): fc.Arbitrary<ExitReason> {
  const crashed = { kind: fc.constant('crashed' as const), name: text, message: text, code: text };
  const killed = { kind: fc.constant('killed' as const), by: text, signal: text, detail: text };
  return fc.oneof(
    fc.record(
      {
        kind: fc.constantFrom(
          'normal' as const,
          'shutdown' as const,
          'outOfMemory' as const,
          'noproc' as const,
        ),
      },
      OPTIONAL,
    ),
    fc.record(crashed, { requiredKeys: ['kind', 'name', 'message'], ...OPTIONAL }),
    fc.record(killed, { requiredKeys: ['kind', 'by'], ...OPTIONAL }),
    fc.record({ kind: fc.constant('exited' as const), code: integer }, OPTIONAL),
    fc.record(
      { kind: fc.constantFrom('noconnection' as const, 'protocol' as const), detail: text },
      OPTIONAL,
    ),
  );
}

function pid({ text, count }: ValueArbitraries): fc.Arbitrary<Pid> {
  return fc.record({ node: text, number: count, creation: count }, OPTIONAL);
}

function participant(values: ValueArbitraries): fc.Arbitrary<ParticipantInfo> {
  const { id, text, ordinal } = values;
  return fc.record({ pid: pid(values), subject: id, host: text, generation: ordinal }, OPTIONAL);
}

function fate({ ordinal, uint32 }: ValueArbitraries): fc.Arbitrary<OperationFate> {
  const fates = fc.constantFrom('notDelivered' as const, 'unknown' as const, 'carriedOver' as const);
  return fc.record({ op: ordinal, fate: fates, replies: uint32 }, OPTIONAL);
}

function crash(values: ValueArbitraries): fc.Arbitrary<CrashRecord> {
  return fc.record(
    {
      participant: pid(values),
      subject: values.id,
      host: values.text,
      generation: values.ordinal,
      reason: exitReason(values),
      unclean: fc.boolean(),
      at: values.instant,
      fates: fc.array(fate(values), { maxLength: 5 }),
      decision: fc.constant({ action: 'fail' as const }),
    },
    OPTIONAL,
  );
}

function policyEvent({ ordinal }: ValueArbitraries): fc.Arbitrary<PolicyEvent> {
  const phases = fc.constantFrom(
    'created' as const,
    'active' as const,
    'completing' as const,
    'closed' as const,
    'failed' as const,
  );
  return fc.record({ generation: ordinal, outcome: fc.constant('gaveUp' as const), phase: phases }, OPTIONAL);
}

function frame<K extends Frame['kind'], T>(
  kind: K,
  fields: { [P in keyof T]: fc.Arbitrary<T[P]> },
  optional: (keyof T)[] = [],
) {
  const all = { ...fields, kind: fc.constant(kind) } as Record<string, fc.Arbitrary<unknown>>;
  const requiredKeys = Object.keys(all).filter((key) => !optional.includes(key as keyof T));
  return fc.record(all, { requiredKeys, ...OPTIONAL }) as unknown as fc.Arbitrary<Frame>;
}

function connectionFrames(values: ValueArbitraries): fc.Arbitrary<Frame>[] {
  const { text, uint32, count } = values;
  const texts = fc.array(text, { maxLength: 5 });
  const limits = fc.record({ payloadBytes: uint32, conversations: uint32, operations: uint32 }, OPTIONAL);
  const versions = fc.record({ min: uint32, max: uint32 }, OPTIONAL);
  const auth = fc.record({ scheme: text, credentials: bytes }, OPTIONAL);
  return [
    frame('hello', { versions, capabilities: texts, clientName: text, clientVersion: text, auth }, ['auth']),
    frame('welcome', { version: uint32, capabilities: texts, node: text, creation: count, limits }),
    frame('reject', { status: status(values), alternates: texts }),
    frame('goaway', { status: status(values), deadlineMs: uint32, alternates: texts }),
    frame('goodbye', { status: status(values) }),
  ];
}

function conversationFrames(values: ValueArbitraries): fc.Arbitrary<Frame>[] {
  const { text, id, ordinal: ref, count } = values;
  const headers: fc.Arbitrary<Headers> = fc.array(fc.tuple(text, text), { maxLength: 5 });
  const participants = fc.array(participant(values), { maxLength: 3 });
  const counters = fc.record(
    { messages: count, replies: count, rejected: count, droppedReplies: count },
    OPTIONAL,
  );
  return [
    frame('open', { ref, subject: id, policy: fc.constant({ kind: 'fail' as const }), headers }),
    frame('opened', { ref, conversationId: id, participants }),
    frame('close', { ref, status: status(values) }),
    frame('closed', { ref, status: status(values), counters }),
    frame('exit', { ref, crash: crash(values) }),
    frame('policyEvent', { ref, event: policyEvent(values) }),
  ];
}

function operationFrames(values: ValueArbitraries): fc.Arbitrary<Frame>[] {
  const { text, uint32, ordinal } = values;
  const operation = { ref: ordinal, op: ordinal };
  const reply = { ...operation, index: uint32 };
  const credit = fc.record({ messages: uint32, bytes: uint32 }, OPTIONAL);
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
        credit,
      },
      ['credit'],
    ),
    frame('rejected', { ...operation, status: status(values) }),
    frame('reply', { ...reply, more: fc.boolean(), envelope: envelope(values) }, ['envelope']),
    frame('reply', { ...reply, more: fc.constant(false), status: status(values) }),
    frame('cancel', { ...operation, reason: text }),
    frame('credit', { ...operation, credit }),
  ];
}

/** Frames of every kind. */
export function arbitraryFrame(values: ValueArbitraries): fc.Arbitrary<Frame> {
  return fc.oneof(...connectionFrames(values), ...conversationFrames(values), ...operationFrames(values));
}

/** Any way of cutting bytes into chunks, empty ones included. */
export function chunkings(whole: Uint8Array): fc.Arbitrary<Uint8Array[]> {
  return fc.array(fc.nat(whole.length), { maxLength: 20 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
    return edges.slice(1).map((end, i) => whole.subarray(edges[i], end));
  });
}
