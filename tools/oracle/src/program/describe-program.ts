import { type Command, type Program, type Step } from './program';

/** A program for people, a round a line. */
export function describeProgram({ processes, rounds }: Program): string {
  const first = `p0 … p${processes - 1} are there`;
  const lines = rounds.map((round, index) => {
    const batches = round.map(({ actor, steps }) => `p${actor}: ${steps.map(describeStep).join('; ')}`);
    return `round ${index}: ${batches.join('  |  ')}`;
  });
  return [first, ...lines].join('\n');
}

function describeStep({ id, yields, command }: Step): string {
  return `${'yield; '.repeat(yields)}#${id} ${describeCommand(command)}`;
}

function describeCommand({ kind, ...rest }: Command): string {
  const words = Object.entries(rest).map(([key, value]) => {
    if (key === 'target' || key === 'child') return `p${value}`;
    if (key === 'monitor') return `#${value}`;
    return typeof value === 'boolean' ? `${value ? '' : 'no '}${key}` : String(value);
  });
  return [kind, ...words].join(' ');
}
