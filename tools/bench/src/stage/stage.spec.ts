import { type ChildOptions } from '../process/child';
import { type StageOptions, createStage } from './stage';

/** A stage whose processes are only noted down: how each was started, and when it was ended. */
function notedStage(given: Partial<StageOptions> = {}) {
  const started: { readonly file: string; readonly options: ChildOptions }[] = [];
  const ended: string[] = [];
  const controller = new AbortController();
  const stage = createStage({
    id: 'P-0',
    short: false,
    signal: controller.signal,
    startChild(file, options) {
      started.push({ file, options });
      const end = async () => void ended.push(file);
      return { ask: async () => undefined, [Symbol.asyncDispose]: end };
    },
    ...given,
  });
  return { stage, started, ended, controller };
}

describe('a stage', () => {
  it('keeps servers on one core and clients on another, and the rest on any', () => {
    const { stage, started } = notedStage({ seats: { server: 2, client: 5 } });
    stage.start('server', { side: 'server', ours: false });
    stage.start('client', { side: 'client', ours: false });
    stage.start('alone', { ours: false });

    expect(started.map(({ options }) => options.core)).toEqual([2, 5, undefined]);
  });

  it('profiles what is ours, each process into a file of its own, and keeps the flags that were asked for', () => {
    const { stage, started } = notedStage({ profileDir: 'out' });
    stage.start('a', { side: 'client', ours: true });
    stage.start('b', { ours: true, flags: ['--expose-gc'] });
    stage.start('c', { side: 'client', ours: false });
    const profile = ['--cpu-prof', '--cpu-prof-dir=out'];

    expect(started.map(({ options }) => options.flags)).toEqual([
      [...profile, '--cpu-prof-name=P-0-client.cpuprofile'],
      ['--expose-gc', ...profile, '--cpu-prof-name=P-0.cpuprofile'],
      [],
    ]);
  });

  it('profiles nothing unless asked to', () => {
    const { stage, started } = notedStage();
    stage.start('a', { ours: true });

    expect(started[0]?.options.flags).toEqual([]);
  });

  it('ends what it started, the last first, and once', async () => {
    const { stage, started, ended } = notedStage();
    for (const program of ['a', 'b', 'c']) stage.start(program, { ours: false });
    await stage[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();

    expect(ended).toEqual(started.map(({ file }) => file).reverse());
  });

  it('ends everything when its signal fires, and starts nothing more', async () => {
    const { stage, ended, controller } = notedStage();
    stage.start('a', { ours: false });
    controller.abort(new Error('ended by SIGINT'));

    expect(ended).toHaveLength(1);
    expect(() => stage.start('b', { ours: false })).toThrow('ended by SIGINT');
    await stage[Symbol.asyncDispose]();
    expect(ended).toHaveLength(1);
  });
});
