import { OK } from '@liminal/protocol';
import { type RawPeer, message } from '../raw-peer.fixture';
import { RawProgram } from '../remote/raw-program.fixture';
import { type ServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';
import { type ConversationListing, type HostListing, type OperatorListing } from './operator-listing';
import { OPERATOR_SUBJECT } from './reserved-subjects';

const AMPLE = { messages: 1_000, bytes: 1_000_000 };

describe("A server's operator", () => {
  let world: ServerWorld;
  let operator: RawPeer;
  let op = 0;
  afterEach(() => world.end());

  async function create(options?: ServerOptions) {
    op = 0;
    world = await ServerWorld.create(options);
    operator = await world.opened(OPERATOR_SUBJECT);
  }

  async function ask(content: unknown) {
    operator.message(1, ++op, content);
    await world.settle();
    return operator.all('reply').find((reply) => reply.op === op);
  }

  async function ps(): Promise<{ hosts: HostListing[]; conversations: ConversationListing[] }> {
    operator.message(1, ++op, { ask: 'ps' }, { expects: 'stream', credit: AMPLE });
    await world.settle();
    const listed = operator.texts(op).map((text) => JSON.parse(text) as OperatorListing);
    return {
      hosts: listed.flatMap((each) => (each.kind === 'host' ? [each.host] : [])),
      conversations: listed.flatMap((each) => (each.kind === 'conversation' ? [each.conversation] : [])),
    };
  }

  const kill = (instance: string) => ask({ ask: 'kill', instance });
  const answered = async (asking: ReturnType<typeof ask>) => {
    const reply = await asking;
    return JSON.parse(Buffer.from(reply?.envelope?.payload ?? []).toString()) as unknown;
  };

  describe("asked for 'ps'", () => {
    it('lists the hosts, each with its subjects: who runs here, and the programs that are connected', async () => {
      await create();
      const program = await RawProgram.hosting(world, ['far', 'echo'], {
        capacity: 3,
        version: '3.1',
        attributes: [['zone', 'b']],
      });
      await program.register(['more']);
      world.server.conversations.add({ subject: 'echo', handle: () => 'spare' }, { name: 'spare' });
      const client = await world.connect();
      client.open(1, 'far');
      await world.settle();
      const told = {
        kind: 'remote',
        program: { remote: 'loopback', name: 'raw', version: '3.1', attributes: [['zone', 'b']] },
      };
      expect((await ps()).hosts).toEqual([
        { kind: 'inline', name: 'inline', subjects: ['echo', 'mute', 'crash', 'stillborn', 'count'] },
        { ...told, name: 'remote-1', subjects: ['echo', 'far'], capacity: 3, instances: 1 },
        { kind: 'inline', name: 'spare', subjects: ['echo'] },
        {
          ...told,
          name: 'remote-2',
          subjects: ['more'],
          capacity: 10,
          instances: 0,
          program: { ...told.program, version: '1.2', attributes: [] },
        },
      ]);
      await program.unregister(1);
      expect((await ps()).hosts.map(({ name }) => name)).toEqual(['inline', 'spare', 'remote-2']);
    });

    it('lists the conversations, oldest first, each as it is [CONV-6]', async () => {
      await create();
      const program = await RawProgram.hosting(world, ['far']);
      const client = await world.connect();
      client.open(1, 'mute', { policy: { kind: 'restart' } });
      client.open(3, 'far');
      client.send(message(1, 1, 'a'), message(1, 2, 'b', { expects: 'nothing' }));
      await world.settle();
      const [mute, far] = (await ps()).conversations;
      const [muteInfo] = client.the('opened').participants;
      expect(mute).toEqual({
        id: client.the('opened').conversationId,
        subject: 'mute',
        phase: 'active',
        instances: [
          {
            pid: `<local.${muteInfo?.pid.number}.${muteInfo?.pid.creation}>`,
            host: 'inline',
            generation: 1,
            health: 'running',
          },
        ],
        openOperations: 1,
        messages: 2,
        replies: 0,
        decisions: [],
      });
      expect(far).toMatchObject({
        id: program.assign.conversationId,
        phase: 'created',
        instances: [{ host: 'remote', health: 'starting' }],
      });
      client.transport.end();
      await world.settle();
      expect((await ps()).conversations).toEqual([]);
    });

    it('tells what a policy is at, and what it has decided [CONV-6] [POLICY-5]', async () => {
      await create();
      const client = await world.opened('crash', {
        policy: { kind: 'restart', backoff: { initialMs: 1_000 } },
      });
      client.message(1, 1, 'now');
      await world.settle();
      expect((await ps()).conversations).toMatchObject([
        { healing: 'backoff', decisions: ['restart'], instances: [{ health: 'exited', generation: 1 }] },
      ]);
      await world.advance(1_000);
      const [healed] = (await ps()).conversations;
      expect(healed).toMatchObject({ instances: [{ health: 'running', generation: 2 }] });
      expect(healed).not.toHaveProperty('healing');
    });

    it('is pulled as its reader allows, however many there are [FLOW-2] [OP-3]', async () => {
      await create();
      const client = await world.connect();
      for (let ref = 1; ref < 100; ref += 2) client.open(ref, 'mute');
      await world.settle();
      operator.message(1, 1, { ask: 'ps' }, { expects: 'stream', credit: { messages: 3, bytes: 100_000 } });
      await world.settle();
      expect(operator.texts(1)).toHaveLength(3);
      operator.send({ kind: 'credit', ref: 1, op: 1, credit: AMPLE });
      await world.settle();
      expect(operator.texts(1)).toHaveLength(51);
    });
  });

  describe("asked for 'trace'", () => {
    it('tells the history of an open conversation, and of one that has failed, without content [CONV-7] [CRASH-6]', async () => {
      await create();
      const client = await world.opened('crash');
      const [{ id } = { id: '' }] = (await ps()).conversations;
      for (const [index, text] of ['secret', 'now'].entries()) client.message(1, index + 1, text);
      await world.settle();
      const history = await answered(ask({ ask: 'trace', conversation: id }));
      expect(history).toMatchObject({ id, subject: 'crash', phase: 'failed', omitted: 0 });
      expect(JSON.stringify(history)).toContain('"kind":"exit"');
      expect(JSON.stringify(history)).not.toContain('secret');
    });

    it('says that there is none [STATUS]', async () => {
      await create();
      expect((await ask({ ask: 'trace', conversation: 'nobody' }))?.status).toMatchObject({
        code: 'notFound',
      });
      expect((await ask({ ask: 'trace' }))?.status).toMatchObject({ code: 'invalidArgument' });
    });
  });

  describe("asked to 'kill'", () => {
    const restart = { kind: 'restart', backoff: { initialMs: 0 } } as const;

    it.each(['its pid', 'the id of its conversation'])(
      'ends the instance that %s names; its client is told who did, with the fate of what was open [EXIT-2] [OP-7] [CRASH-5]',
      async (by) => {
        await create();
        const client = await world.opened('mute');
        const other = await world.opened('mute');
        client.message(1, 1, 'a');
        await world.settle();
        const [{ id, instances } = { id: '', instances: [] }] = (await ps()).conversations;
        const [instance] = instances;
        expect(await answered(kill(by === 'its pid' ? `${instance?.pid}` : id))).toEqual({
          pid: instance?.pid,
          host: 'inline',
          generation: 1,
          health: 'running',
        });
        expect(client.the('exit').crash).toMatchObject({
          reason: { kind: 'killed', by: 'operator' },
          fates: [{ op: 1, fate: 'unknown' }],
        });
        expect(client.the('closed').status.code).toBe('failedPrecondition');
        other.message(1, 1, 'b');
        await world.settle();
        expect(other.kinds()).toEqual(['welcome', 'opened']);
      },
    );

    it('leaves what follows to the policy: by the id of the conversation it may be done again [POLICY-2]', async () => {
      await create();
      const client = await world.opened('mute', { policy: restart });
      const { conversationId } = client.the('opened');
      for (const generation of [1, 2])
        expect(await answered(kill(conversationId))).toMatchObject({ generation, health: 'running' });
      expect(client.all('policyEvent').map(({ event }) => event.outcome)).toEqual(['restarted', 'restarted']);
      expect((await ps()).conversations).toMatchObject([
        { decisions: ['restart', 'restart'], instances: [{ generation: 3 }] },
      ]);
    });

    it('ends one that runs in a program, which is told the reason [EXIT-2] [OP-7]', async () => {
      await create();
      const program = await RawProgram.hosting(world, ['far']);
      const client = await world.connect();
      client.open(1, 'far');
      await world.settle();
      await program.assigned();
      await kill(program.assign.conversationId);
      expect(program.peer.the('closed')).toMatchObject({
        ref: 2,
        reason: { kind: 'killed', by: 'operator' },
      });
      expect(client.the('exit').crash).toMatchObject({
        host: 'remote',
        reason: { kind: 'killed', by: 'operator' },
      });
      expect((await ps()).hosts.at(-1)).toMatchObject({ instances: 1 });
      await program.exitAsTold();
      expect((await ps()).hosts.at(-1)).toMatchObject({ instances: 0 });
    });

    it('finds nothing where nothing is of that name, or not any more [STATUS]', async () => {
      await create();
      const client = await world.opened('crash', {
        policy: { kind: 'restart', backoff: { initialMs: 1_000 } },
      });
      const { conversationId } = client.the('opened');
      for (const instance of ['nobody', '', '<local.1.1>', 'x'.repeat(1_000)]) {
        const { status } = (await kill(instance)) ?? {};
        expect(status).toMatchObject({
          code: 'notFound',
          message: expect.stringContaining("'ps' lists them"),
        });
      }
      client.message(1, 1, 'now');
      await world.settle();
      expect((await kill(conversationId))?.status).toMatchObject({
        code: 'notFound',
        message: expect.stringContaining('has exited already'),
      });
      expect(client.all('exit')).toHaveLength(1);
    });
  });

  it.each([
    ['text', 'ps'],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['nothing', ''],
    ['null', null],
    ['a list', ['ps']],
    ['another thing', { ask: 'stop' }],
    ['a kill of nobody', { ask: 'kill' }],
    ['a kill of a number', { ask: 'kill', instance: 7 }],
  ])('refuses %s, and lives on [STATUS] [OP-11]', async (_, content) => {
    await create();
    const refused = await ask(content);
    expect(refused?.status).toMatchObject({ code: 'invalidArgument' });
    expect((await ps()).hosts).toHaveLength(1);
    expect(operator.all('exit')).toEqual([]);
  });

  describe('is reached', () => {
    it('from this machine alone; for anybody else there is no such subject [STATUS]', async () => {
      await create();
      const strangers = [
        await world.connectFrom('192.0.2.7:40312'),
        await world.connectFrom('[2001:db8::1]:1'),
      ];
      for (const stranger of strangers) stranger.open(1, OPERATOR_SUBJECT);
      const local = await world.connectFrom('127.0.0.1:40312');
      local.open(1, OPERATOR_SUBJECT);
      await world.settle();
      for (const stranger of strangers) {
        const { status } = stranger.the('closed');
        expect(status).toMatchObject({ code: 'notFound', delivery: 'notDelivered' });
        stranger.open(3, 'no such subject');
        await world.settle();
        const other = stranger.all('closed').at(-1)?.status.message ?? '';
        expect(status.message).toBe(other.replace('no such subject', OPERATOR_SUBJECT));
      }
      local.the('opened');
    });

    it('beside what is served: it is not listed, not counted, and not opened from within', async () => {
      await create();
      const { conversations } = world.server;
      expect([conversations.size, conversations.snapshots()]).toEqual([0, []]);
      expect(conversations.subjects).not.toContain(OPERATOR_SUBJECT);
      await expect(conversations.open(OPERATOR_SUBJECT)).rejects.toMatchObject({ code: 'notFound' });
      expect((await ps()).conversations).toEqual([]);
      expect((await kill(operator.the('opened').conversationId))?.status?.code).toBe('notFound');
    });

    it('while the server stops, until it has stopped [CONV-3]', async () => {
      await create();
      const client = await world.opened('mute');
      client.message(1, 1, 'a', { deadlineMs: 500 });
      await world.settle();
      const closed = world.server.close({ deadlineMs: 1_000 });
      await world.settle();
      expect(operator.the('closed')).toMatchObject({ status: OK });
      await world.advance(2_000);
      await closed;
    });
  });
});
