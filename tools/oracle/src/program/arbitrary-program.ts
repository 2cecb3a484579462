import * as fc from 'fast-check';
import { type Program, REASONS } from './program';
import { type RawBatch, type RawCommand, type RawProgram, resolveProgram } from './resolve-program';

const number = fc.nat({ max: 7 });
const name = fc.constantFrom('a' as const, 'b' as const);
const reason = fc.constantFrom(...REASONS);
const of = <Kind extends string>(...kinds: readonly Kind[]) => fc.constantFrom(...kinds);

/** What may race. */
const RACING: readonly fc.WeightedArbitrary<RawCommand>[] = [
  { weight: 6, arbitrary: fc.record({ kind: of('link'), target: number }) },
  { weight: 4, arbitrary: fc.record({ kind: of('unlink', 'monitor', 'send'), target: number }) },
  { weight: 2, arbitrary: fc.record({ kind: of('kill'), target: number }) },
  { weight: 3, arbitrary: fc.record({ kind: of('demonitor'), pick: number, flush: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: of('trap'), on: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: of('sendName', 'unregister', 'whereis'), name }) },
  { weight: 3, arbitrary: fc.record({ kind: of('register'), name, target: number }) },
  { weight: 3, arbitrary: fc.record({ kind: of('exit'), target: number, reason }) },
  { weight: 1, arbitrary: fc.record({ kind: of('exitSelf'), reason }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: of('call'), target: number, mode: of('reply', 'die', 'ignore') }),
  },
];

const COMMAND = fc.oneof(
  ...RACING,
  { weight: 2, arbitrary: fc.record({ kind: of('spawn'), link: fc.boolean(), trap: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: of('pause', 'resume') }) },
);

const step = (command: fc.Arbitrary<RawCommand>, mostYields: number) =>
  fc.record({ yields: fc.nat({ max: mostYields }), command });

const SINGLE_ROUND: fc.Arbitrary<readonly RawBatch[]> = fc
  .record({ actor: number, steps: fc.tuple(step(COMMAND, 0)) })
  .map((batch) => [batch]);

/** At most four commands in all, so that the model can look at every order. */
const RACING_ROUND: fc.Arbitrary<readonly RawBatch[]> = fc.array(
  fc.record({
    actor: number,
    steps: fc.array(step(fc.oneof(...RACING), 2), { minLength: 1, maxLength: 2, size: 'max' }),
  }),
  { minLength: 2, maxLength: 2, size: 'max' },
);

const single = (actor: number, command: RawCommand): readonly RawBatch[] => [
  { actor, steps: [{ yields: 0, command }] },
];

/** What chance alone seldom brings together: a notice that waits in the mailbox while its monitoring is withdrawn. */
const WITHDRAWAL: fc.Arbitrary<readonly (readonly RawBatch[])[]> = fc
  .record({ actor: number, target: number, flush: fc.boolean() })
  .chain(({ actor, target, flush }) => {
    const story: RawCommand[] = [
      { kind: 'pause' },
      { kind: 'monitor', target },
      { kind: 'kill', target },
      { kind: 'demonitor', pick: 0, flush },
      { kind: 'resume' },
    ];
    return fc.subarray(story, { minLength: 4 }).map((part) => part.map((command) => single(actor, command)));
  });

const PAIR_COMMAND = fc.oneof(
  ...RACING,
  { weight: 15, arbitrary: fc.record({ kind: of('send'), target: number }) },
  { weight: 15, arbitrary: fc.record({ kind: of('exit'), target: number, reason }) },
);

/** Likewise: two signals of one process to another that traps exits. */
const PAIR_RACE: fc.Arbitrary<readonly (readonly RawBatch[])[]> = fc
  .record({
    actor: number,
    other: number,
    target: number,
    commands: fc.array(PAIR_COMMAND, { minLength: 2, maxLength: 2, size: 'max' }),
    apart: fc.oneof(...RACING),
  })
  .map(({ actor, other, target, commands, apart }) => {
    const steps = commands.map((command) => ({
      yields: 0,
      command: 'target' in command ? { ...command, target } : command,
    }));
    const race = [{ actor, steps }, ...single(other, apart)];
    return [single(target, { kind: 'trap', on: true }), race];
  });

const processes = fc.integer({ min: 2, max: 4 });
const rounds = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 16, arbitrary: SINGLE_ROUND.map((round) => [round]) },
        { weight: 1, arbitrary: WITHDRAWAL },
      ),
      { maxLength, size: 'max' },
    )
    .map((parts) => parts.flat());
const race = fc.oneof(
  RACING_ROUND.map((round) => [round]),
  PAIR_RACE,
);

const CONFLUENT: fc.Arbitrary<RawProgram> = fc.record({ processes, rounds: rounds(24) });

const RACY: fc.Arbitrary<RawProgram> = fc
  .record({ processes, before: rounds(8), race, after: rounds(3) })
  .map(({ before, race, after, ...rest }) => ({ ...rest, rounds: [...before, ...race, ...after] }));

/** Programs, two thirds of them without a race. They come to no departure that is excluded (`resolveProgram`). */
export const ARBITRARY_PROGRAM: fc.Arbitrary<Program> = fc
  .oneof({ weight: 2, arbitrary: CONFLUENT }, { weight: 1, arbitrary: RACY })
  .map(resolveProgram);
