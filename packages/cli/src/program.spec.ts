import { runProgram } from './program';
import { createTestTerminal } from './test-terminal.fixture';

const COMMANDS = ['serve', 'work', 'call', 'chat', 'ps', 'kill', 'demo'];

async function run(...args: string[]) {
  const terminal = createTestTerminal();
  const exitCode = await runProgram(args, { terminal, version: '9.9.9' });
  return { exitCode, shown: terminal.shown, told: terminal.told };
}

describe('the command line', () => {
  it('shows its version and its help, and ends with 0', async () => {
    expect(await run('--version')).toEqual({ exitCode: 0, shown: '9.9.9\n', told: '' });
    const { exitCode, shown } = await run('--help');
    expect(exitCode).toBe(0);
    for (const command of COMMANDS) expect(shown).toContain(command);
    for (const code of [0, 1, 2, 3, 4, 130]) expect(shown).toMatch(new RegExp(`^  ${code} +\\w`, 'm'));
  });

  it.each(COMMANDS)('has an example and the exit codes in the help of %s', async (command) => {
    const { exitCode, shown } = await run(command, '--help');
    expect(exitCode).toBe(0);
    expect(shown).toContain(`Examples:\n  $ liminal ${command}`);
    expect(shown).toMatch(/Exit codes:\n {2}0 /);
  });

  it.each([
    ['an unknown command', ['frob'], "unknown command 'frob'"],
    ['a command that is nearly one', ['cal'], 'Did you mean call?'],
    ['an unknown option', ['call', 'x', '--frob'], "unknown option '--frob'"],
    ['no subject', ['call'], "missing required argument 'subject'"],
    ['too much', ['call', 'a', 'b', 'c'], 'too many arguments'],
    ['no participant', ['serve'], "required option '-p, --participant <file...>' not specified"],
    ['a deadline that is no number', ['call', 'a', '-d', 'soon'], 'Give a whole number of milliseconds'],
    ['an empty token', ['call', 'a', 'b', '--token', ''], '--token is empty'],
    ['an address that is none', ['call', 'a', 'b', '--connect', 'nowhere'], "'nowhere' is no address"],
    [
      'an unknown host',
      ['serve', '-p', 'a.mjs', '--host', 'moon'],
      'Allowed choices are inline, thread, process',
    ],
    ['a pool of nobody', ['serve', '-p', 'a.mjs', '--pool', '0'], 'Give a whole number from 1 to 1024'],
    [
      'workers without a host that has some',
      ['serve', '-p', 'a.mjs', '--pool', '2'],
      'add --host thread or process',
    ],
    ['a heap that is too small', ['serve', '-p', 'a.mjs', '--heap', '7'], 'Give a whole number from 8'],
    [
      'a file for workers that is not there',
      ['serve', '-p', 'no.mjs', '--host', 'thread'],
      'there is no file no.mjs',
    ],
    ['no subject to work on', ['work', '-p', 'a.mjs'], "missing required argument 'subject'"],
    ['no capacity', ['work', 'a', '-p', 'a.mjs', '--capacity', '0'], 'Give a whole number from 1'],
    ['nobody to kill', ['kill'], "missing required argument 'instance'"],
    ['a file that is not there', ['serve', '-p', 'no-such-file.mjs'], 'there is no file no-such-file.mjs'],
  ])('answers %s with one line and code 2', async (_what, args, part) => {
    const { exitCode, shown, told } = await run(...args);
    expect({ exitCode, shown }).toEqual({ exitCode: 2, shown: '' });
    expect(told).toMatch(/^liminal: [^\n]+\n$/);
    expect(told).toContain(part);
  });

  it('keeps the server of the demo out of its help', async () => {
    expect((await run('--help')).shown).not.toContain('demo-server');
  });

  it('shows its help on standard error, with code 2, when it is asked for nothing', async () => {
    const { exitCode, shown, told } = await run();
    expect({ exitCode, shown }).toEqual({ exitCode: 2, shown: '' });
    expect(told).toContain('Usage: liminal');
  });

  it('never shows a token of the environment in its help', async () => {
    const terminal = createTestTerminal({ environment: { LIMINAL_TOKEN: 'secret' } });
    await runProgram(['call', '--help'], { terminal, version: '1' });
    expect(terminal.shown).not.toContain('secret');
  });
});
