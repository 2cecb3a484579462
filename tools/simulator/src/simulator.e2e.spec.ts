import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DEFECTS } from './defects/all-defects';

/** The command, as it is built. */
function simulator(...args: readonly string[]) {
  const main = join(__dirname, '../dist/main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the simulator, as a command', () => {
  it('tries seeds, finds nothing, and says the same again', () => {
    const [one, again] = [simulator('--seeds', '30'), simulator('--seeds', '30')];
    const told = /^30 seeds of up to 40 steps, \d+ things happened, digest [0-9a-f]{8}; nothing found; /;
    expect(one).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(told) });
    expect(told.exec(again.stdout)?.[0]).toBe(told.exec(one.stdout)?.[0]);
  });

  it.each(Object.keys(DEFECTS))('finds %s within 1 000 seeds, and says how to see it again', (defect) => {
    const { status, stdout, stderr } = simulator('--seeds', '1000', '--defect', defect);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/await replaySimulation\(\{\n[^]*seed \d+ fails/);
  });

  it('ends with 1 where a defect is not found', () => {
    const { status, stderr } = simulator('--seeds', '1', '--steps', '1', '--defect', 'carriedOverTwice');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "The defect 'carriedOverTwice' was not found.\n",
    });
  });

  it('ends with 2 and one line for what it does not understand', () => {
    expect(simulator('--seeds', 'x')).toEqual({
      status: 2,
      stdout: '',
      stderr: "--seeds is 'x'. It is a whole number from 1 to 10000000.\n",
    });
  });
});
