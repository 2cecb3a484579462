import { DEFECTS } from './defects/all-defects';
import { readArguments } from './read-arguments';

describe('the arguments of the simulator', () => {
  it('have defaults', () => {
    expect(readArguments([])).toEqual({ seeds: 1_000, firstSeed: 1, steps: 40, defects: [] });
  });

  it('are numbers, and names of defects', () => {
    const args = ['--seeds', '5', '--from', '7', '--steps', '9', '--defect', 'leakedLink'];
    expect(readArguments(args)).toEqual({ seeds: 5, firstSeed: 7, steps: 9, defects: ['leakedLink'] });
    expect(readArguments(['--defect', 'all']).defects).toEqual(Object.keys(DEFECTS));
  });

  it.each([
    [['--seeds', '0'], "--seeds is '0'. It is a whole number from 1 to 10000000."],
    [['--steps', 'many'], "--steps is 'many'. It is a whole number from 1 to 1000."],
    [['--seed', '1'], "Unknown option '--seed'. The options are --seeds, --from, --steps and --defect."],
    [['--defect', 'none'], `--defect is 'none'. There are ${Object.keys(DEFECTS).join(', ')}, and all.`],
  ])('are refused in one sentence: %p', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
