import * as fc from 'fast-check';
import { type CrashRecord, type OperationFate } from '../crash-record';
import { type ExitReason } from '../exit-reason';
import { type ParticipantInfo } from '../participant-info';
import { type Pid } from '../pid';
import { decision } from './policy-arbitraries.fixture';
import { type ValueArbitraries } from './value-arbitraries.fixture';

const OPTIONAL = { noNullPrototype: true } as const;

export function exitReason({ text, integer }: ValueArbitraries): fc.Arbitrary<ExitReason> {
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

export function pid({ text, count }: ValueArbitraries): fc.Arbitrary<Pid> {
  return fc.record({ node: text, number: count, creation: count }, OPTIONAL);
}

export function participant(values: ValueArbitraries): fc.Arbitrary<ParticipantInfo> {
  const { id, text, ordinal } = values;
  return fc.record({ pid: pid(values), subject: id, host: text, generation: ordinal }, OPTIONAL);
}

function fate({ ordinal, uint32 }: ValueArbitraries): fc.Arbitrary<OperationFate> {
  const fates = fc.constantFrom('notDelivered' as const, 'unknown' as const, 'carriedOver' as const);
  return fc.record({ op: ordinal, fate: fates, replies: uint32 }, OPTIONAL);
}

export function crash(values: ValueArbitraries): fc.Arbitrary<CrashRecord> {
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
      decision: decision(values),
    },
    OPTIONAL,
  );
}
