import { OK } from '@liminal/protocol';
import { ServerWorld } from '../server-world.fixture';
import { RawProgram } from './raw-program.fixture';

describe('Operators', () => {
  let world: ServerWorld;
  afterEach(() => world.end());

  async function logged(): Promise<typeof world.logged> {
    await world.settle();
    return world.logged.filter(({ line }) => line.startsWith('a program'));
  }

  it('hear of what a program hosts, and takes back, once', async () => {
    world = await ServerWorld.create();
    const program = await RawProgram.connect(world);
    await program.register(Array.from({ length: 10 }, (_, i) => `far ${i}`));
    const client = await world.connect();
    client.open(1, 'far 0');
    await world.settle();
    await program.assigned();
    await program.unregister(1);
    await program.unregister(1);
    const subjects = 'far 0, far 1, far 2, far 3, far 4, far 5, far 6, far 7 and 2 more';
    expect(await logged()).toMatchObject([
      { line: 'a program hosts participants', names: 'remote-1', subjects, capacity: expect.any(Number) },
      { line: 'a program has taken participants back', names: 'remote-1', subjects },
    ]);
  });

  it('hear of a program that is asked by routeToNext only, since a host without bounds has its subject [CONV-9]', async () => {
    world = await ServerWorld.create({ participants: [{ subject: 'near', handle: () => '' }] });
    await RawProgram.hosting(world, ['far', 'near']);
    await RawProgram.hosting(world, ['far']);
    const lines = (await logged()).map(({ line, names, subjects }) => [line, names, subjects]);
    expect(lines).toEqual([
      ['a program hosts participants', 'remote-1', 'far, near'],
      ['a program stands behind another host', 'remote-1', 'near'],
      ['a program hosts participants', 'remote-2', 'far'],
    ]);
  });

  it('hear of a program that was refused, with why', async () => {
    world = await ServerWorld.create({
      mayRegister: ({ subjects }) => !subjects.includes('not') && !subjects.includes('no more'),
    });
    const program = await RawProgram.connect(world);
    await program.register(['not']);
    for (let more = 0; more < 20; more++) await program.register(['no more']);
    expect(await logged()).toHaveLength(8);
    expect((await logged()).slice(0, 1)).toMatchObject([
      {
        line: 'a program was refused',
        subjects: 'not',
        code: 'permissionDenied',
        why: expect.stringContaining('not'),
      },
    ]);
  });

  it('hear of a program that is gone, with why, but for one that had nothing any more', async () => {
    world = await ServerWorld.create();
    const [lost, leaves, idle] = [
      await RawProgram.hosting(world, ['far']),
      await RawProgram.hosting(world, ['far']),
      await RawProgram.hosting(world, ['far']),
    ];
    await logged();
    world.logged.length = 0;
    await idle.unregister(1);
    idle.peer.goodbye();
    lost.peer.transport.destroy();
    leaves.peer.goodbye();
    expect(await logged()).toMatchObject([
      { line: 'a program has taken participants back' },
      {
        line: 'a program is gone',
        subjects: 'far',
        instances: 0,
        reason: expect.stringMatching(/^noconnection/),
      },
      { line: 'a program is gone', subjects: 'far', instances: 0, reason: 'shutdown' },
    ]);
  });

  it('do no harm with a logger that throws', async () => {
    world = await ServerWorld.create();
    world.logged.push = () => {
      throw new Error('disk full');
    };
    const program = await RawProgram.connect(world);
    expect(await program.register(['far'])).toEqual(OK);
    await world.settle();
    expect(world.server.conversations.subjects).toContain('far');
  });
});
