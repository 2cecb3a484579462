import * as fc from 'fast-check';
import { type OperationFate, type PolicyDecision } from '../crash-record';
import { type ExitReason } from '../exit-reason';
import { type ExitFrame } from '../frame';

const PLAIN = { noNullPrototype: true } as const;

const uint32 = fc.nat(0xffff_ffff);
const ordinal = fc.integer({ min: 1, max: 0xffff_ffff });
const ascii = (minLength: number, maxLength: number) =>
  fc.string({ unit: 'binary-ascii', minLength, maxLength });
const text = ascii(0, 20);
const id = ascii(1, 127);
const ms = fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0);

const reason: fc.Arbitrary<ExitReason> = fc.oneof(
  fc.constantFrom<ExitReason>(
    { kind: 'normal' },
    { kind: 'shutdown' },
    { kind: 'outOfMemory' },
    { kind: 'noproc' },
  ),
  fc.record(
    { kind: fc.constant('crashed' as const), name: text, message: ascii(0, 60), code: text },
    { requiredKeys: ['kind', 'name', 'message'], ...PLAIN },
  ),
  fc.record(
    { kind: fc.constant('killed' as const), by: text, signal: text, detail: ascii(0, 60) },
    { requiredKeys: ['kind', 'by'], ...PLAIN },
  ),
  fc.record({ kind: fc.constant('exited' as const), code: uint32 }, PLAIN),
);

const because = fc.constantFrom(
  'tooManyRestarts' as const,
  'noProgress' as const,
  'noneLeft' as const,
  'breakerOpen' as const,
  'completing' as const,
  'notStarted' as const,
);

const decision: fc.Arbitrary<PolicyDecision> = fc.oneof(
  fc.record({ action: fc.constant('fail' as const), because }, { requiredKeys: ['action'], ...PLAIN }),
  fc.record({ action: fc.constant('restart' as const), delayMs: ms, attempt: ordinal }, PLAIN),
  fc.record({ action: fc.constant('routeToNext' as const), to: ascii(1, 60), attempt: ordinal }, PLAIN),
  fc.record({ action: fc.constant('compensate' as const), compensations: uint32 }, PLAIN),
);

const fate: fc.Arbitrary<OperationFate> = fc.record(
  {
    op: ordinal,
    fate: fc.constantFrom('notDelivered' as const, 'unknown' as const, 'carriedOver' as const),
    replies: uint32,
  },
  PLAIN,
);

/** Exits as nearly all are: short texts of ASCII, numbers of 32 bits, and few fates. */
export function usualExit(): fc.Arbitrary<ExitFrame> {
  const crash = fc.record(
    {
      participant: fc.record({ node: text, number: uint32, creation: uint32 }, PLAIN),
      subject: id,
      host: text,
      generation: ordinal,
      reason,
      unclean: fc.boolean(),
      at: ms,
      fates: fc.array(fate, { maxLength: 20 }),
      decision,
    },
    PLAIN,
  );
  return fc.record({ kind: fc.constant('exit' as const), ref: ordinal, crash }, PLAIN);
}
