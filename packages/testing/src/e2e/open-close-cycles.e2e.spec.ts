import { Program } from './program.fixture';
import { slopeOf } from './slope.fixture';

interface Sample {
  readonly cycles: number;
  readonly heapBytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

const CYCLES = 100_000;
const WARM_UP = 20_000;
const EVERY = 5_000;

/**
 * What is measured is what the packages keep, so the compiler keeps quiet: its machine code, and what it finds out about the code that
 * runs, come and go with every collection and are larger than the leak that is looked for.
 */
const QUIET_COMPILER = ['--expose-gc', '--no-opt', '--no-maglev', '--no-flush-bytecode'];

describe('opening, asking and closing over one connection', () => {
  it('leaves nothing behind: after 100 000 cycles the counts are what they were, and the heap is too [CONV-11, LINK-8]', async () => {
    const program = new Program(
      'open-close-cycles.mjs',
      [WARM_UP + CYCLES, EVERY].map(String),
      QUIET_COMPILER,
    );
    const first = await program.next<Sample>();
    const samples: Sample[] = [];
    while (samples.at(-1)?.cycles !== WARM_UP + CYCLES) samples.push(await program.next<Sample>());
    await program.ended;
    for (const { counts } of samples) expect(counts).toEqual(first.counts);
    const measured = samples.filter(({ cycles }) => cycles >= WARM_UP);
    expect(measured).toHaveLength(CYCLES / EVERY + 1);
    expect(slopeOf(measured.map(({ cycles, heapBytes }) => [cycles, heapBytes]))).toBeLessThan(2);
  }, 240_000);
});
