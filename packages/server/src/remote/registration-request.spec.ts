import { type RawPeer, bearer } from '../raw-peer.fixture';
import { bearerToken } from '../authentication';
import { type ServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';
import { RawProgram } from './raw-program.fixture';
import { type RegistrationRequest, EVERYBODY, FROM_LOOPBACK, isLoopback } from './registration-request';

const ELSEWHERE = '192.0.2.7:40312';

describe('isLoopback', () => {
  it.each(['loopback', '127.0.0.1:40312', '127.8.9.1:1', '[::1]:40312', '[::ffff:127.0.0.1]:40312'])(
    'is so for %s',
    (remote) => expect(isLoopback(remote)).toBe(true),
  );

  it.each([
    ELSEWHERE,
    '',
    '1127.0.0.1:1',
    '10.127.0.1:1',
    '[::11]:1',
    '[2001:db8::1]:1',
    '[::ffff:10.0.0.1]:1',
    'loopback.example:1',
  ])("is not so for '%s'", (remote) => expect(isLoopback(remote)).toBe(false));
});

describe('Who may register', () => {
  let world: ServerWorld;
  afterEach(() => world.end());

  async function registering(
    options: ServerOptions,
    connect: () => Promise<RawPeer> = () => world.connect(),
  ) {
    world = await ServerWorld.create(options);
    return new RawProgram(world, await connect());
  }

  const withToken = () => world.connectFrom(ELSEWHERE, bearer('sesame'));
  const authenticate = bearerToken((token) => (token === 'sesame' ? { name: 'ada' } : undefined));

  it('is whoever comes from this machine, where everybody is let in [STATUS]', async () => {
    const program = await registering({});
    expect(await program.register(['far'])).toMatchObject({ code: 'ok' });
    const stranger = new RawProgram(world, await world.connectFrom(ELSEWHERE));
    expect(await stranger.register(['a', 'b', 'c', 'd'])).toMatchObject({
      code: 'permissionDenied',
      delivery: 'notDelivered',
      message: expect.stringMatching(/host a, b, c here: .*mayRegister/),
    });
    expect(world.server.conversations.subjects).not.toContain('a');
    expect(await stranger.register(Array.from('abc', (each) => each.repeat(128)))).toMatchObject({
      code: 'permissionDenied',
    });
    // It may converse all the same.
    stranger.peer.open(1, 'echo');
    await world.settle();
    stranger.peer.the('opened');
  });

  it('is whoever the authentication has let in, wherever it comes from', async () => {
    const program = await registering({ authenticate }, withToken);
    expect(await program.register(['far'])).toMatchObject({ code: 'ok' });
    expect(EVERYBODY({ remote: ELSEWHERE } as RegistrationRequest)).toBe(true);
    expect(FROM_LOOPBACK({ remote: ELSEWHERE } as RegistrationRequest)).toBe(false);
  });

  it('is whom the hook lets, which is told what is offered, by whom and from where', async () => {
    const asked: RegistrationRequest[] = [];
    const mayRegister = (request: RegistrationRequest) => asked.push(request) > 1;
    const program = await registering({ authenticate, mayRegister }, withToken);
    expect(await program.register(['far', 'away'])).toMatchObject({ code: 'permissionDenied' });
    expect(await program.register(['far'])).toMatchObject({ code: 'ok' });
    expect(asked[0]).toEqual({
      subjects: ['far', 'away'],
      identity: { name: 'ada' },
      remote: ELSEWHERE,
      clientName: 'raw',
    });
  });

  it('is nobody where the hook answers later; that its promise is rejected does no harm [STATUS]', async () => {
    const then = jest.fn();
    const program = await registering({ mayRegister: () => ({ then }) as never });
    expect(await program.register(['far'])).toMatchObject({
      code: 'permissionDenied',
      message: expect.stringMatching(/mayRegister\(\) gave a promise/),
    });
    expect(then).toHaveBeenCalledWith(expect.any(Function), expect.any(Function));
  });

  it('ends the connection alone, as a defect that the log tells, where the hook throws [STATUS]', async () => {
    const program = await registering({
      mayRegister: () => {
        throw new Error('the secret is 42');
      },
    });
    const other = await world.opened('echo');
    expect(await program.register(['far'])).toBeUndefined();
    expect(program.peer.the('goodbye').status.code).toBe('internal');
    expect(JSON.stringify(program.peer.frames)).not.toContain('42');
    expect(JSON.stringify(world.logged)).toContain('42');
    other.message(1, 1, 'still here');
    await world.settle();
    expect(other.texts()).toEqual(['still here']);
  });

  it("is nobody for subjects of the server's own, not even where the hook would let it", async () => {
    const program = await registering({ mayRegister: () => true });
    for (const subjects of [['liminal.operator'], ['far', 'liminal.x']])
      expect(await program.register(subjects)).toMatchObject({
        code: 'permissionDenied',
        message: expect.stringContaining("'liminal.'"),
      });
    expect(world.server.conversations.subjects).not.toContain('far');
    expect(await program.register(['liminal', 'liminality'])).toMatchObject({ code: 'ok' });
  });
});
