import { statusFor } from '@liminal/protocol';
import { type Instance, type ParticipantHost, type StartInstance } from '../host/participant-host';
import { OOPS, failureOf, useWorlds } from '../world.fixture';

const world = useWorlds();
const NO = statusFor('queueFull', 'It is full.');

/** A host with so much room, which does with an instance what the test says. */
class RoomyHost implements ParticipantHost {
  readonly kind = 'roomy';
  readonly participants = [{ subject: 'tested', handle: () => 'unused' }];
  readonly requests: StartInstance[] = [];
  readonly messages: number[] = [];

  constructor(
    public left: number | undefined,
    private readonly then: 'start' | 'decline' | 'wait' = 'start',
  ) {}

  room(): number {
    return this.left ?? Infinity;
  }

  start(request: StartInstance): Instance {
    const { node, conversation, events } = request;
    this.requests.push(request);
    const pid = node.spawn({}, { link: conversation });
    if (this.then === 'start') node.ports.scheduler.soon(() => events.started());
    if (this.then === 'decline') node.ports.scheduler.soon(() => events.declined(NO));
    return {
      pid,
      message: ({ op }) => void this.messages.push(op),
      cancel: () => undefined,
      credit: () => undefined,
      stop: () => node.end(pid, { kind: 'shutdown' }),
      end: (reason) => node.end(pid, reason),
    };
  }
}

/** Whoever is asked to stop has not heard of it yet. */
function stopsLate(start: ParticipantHost['start']): ParticipantHost['start'] {
  return (request) => ({ ...start(request), stop: () => undefined });
}

/** A world in which the subject `tested` has these hosts, by the names of the letters. */
function hosted(...hosts: RoomyHost[]) {
  const w = world();
  for (const [index, host] of hosts.entries()) w.conversations.addHost(host, 'abc'[index]);
  const openedAt = () => hosts.map(({ requests }) => requests.length);
  return { w, openedAt };
}

describe('a conversation begins', () => {
  it('where there is most room; of equals, with the first [CONV-9]', async () => {
    const hosts = [new RoomyHost(1), new RoomyHost(3), new RoomyHost(3)];
    const { w, openedAt } = hosted(...hosts);
    await w.conversations.open('tested');
    expect(openedAt()).toEqual([0, 1, 0]);
    Object.assign(hosts[1] as object, { left: 0 });
    await w.conversations.open('tested');
    expect(openedAt()).toEqual([0, 1, 1]);
    await w.conversations.close({ deadlineMs: 0 });
  });

  it('nowhere while no host has room: the opener is told when to try again [STATUS] [FLOW-1]', async () => {
    const { w, openedAt } = hosted(new RoomyHost(0), new RoomyHost(0));
    const refused = await failureOf(w.conversations.open('tested'));
    expect(refused).toMatchObject({ code: 'unavailable', retryAfterMs: 100 });
    expect(openedAt()).toEqual([0, 0]);
  });

  it('with a host that bounds nothing, whatever others have [CONV-9]', async () => {
    const { w, openedAt } = hosted(new RoomyHost(0), new RoomyHost(undefined));
    await w.conversations.open('tested');
    expect(openedAt()).toEqual([0, 1]);
    await w.conversations.close({ deadlineMs: 0 });
  });
});

describe('a host that declines', () => {
  it('has another asked, for the same generation, who gets what was sent meanwhile [CONV-9] [OP-7]', async () => {
    const hosts = [new RoomyHost(3, 'decline'), new RoomyHost(1), new RoomyHost(2, 'decline')];
    const { w, openedAt } = hosted(...hosts);
    const resource = w.conversations.start('tested');
    resource.message({ envelope: { payload: new Uint8Array(0) }, expects: 'nothing', deadlineMs: 1_000 });
    await resource.started();
    expect([openedAt(), hosts[1]?.messages]).toEqual([[1, 1, 1], [1]]);
    expect(hosts[1]?.requests[0]).toMatchObject({
      generation: 1,
      attempt: 3,
      conversationId: resource.state().id,
    });
    expect(resource.state()).toMatchObject({
      participants: [{ generation: 1, health: 'running' }],
      policyDecisions: [],
    });
    expect(w.node.processCount).toBe(2);
    resource.finalize();
  });

  it('is why the opener gets no conversation, where all have declined [C-19] [STATUS]', async () => {
    const { w, openedAt } = hosted(new RoomyHost(1, 'decline'), new RoomyHost(1, 'decline'));
    const failure = await failureOf(w.conversations.open('tested'));
    expect(failure).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      message: "No participant of 'tested' could be started: nobody takes it: It is full.",
      retryAfterMs: NO.retryAfterMs,
    });
    expect([openedAt(), w.node.processCount, w.conversations.size]).toEqual([[1, 1], 0, 0]);
  });

  it('of a restart has another asked too, and who declined is asked again for the next generation [POLICY-2]', async () => {
    const [first, second] = [new RoomyHost(2, 'wait'), new RoomyHost(1, 'wait')];
    const { w, openedAt } = hosted(first, second);
    const policy = { kind: 'restart', backoff: { initialMs: 0 } } as const;
    const resource = w.conversations.start('tested', { policy });
    first.requests[0]?.events.started();
    for (const _ of [1, 2]) {
      w.node.end(resource.participantPids[0] as never, OOPS);
      await w.settle();
      first.requests.at(-1)?.events.declined(NO);
      await w.settle();
      second.requests.at(-1)?.events.started();
    }
    expect(openedAt()).toEqual([2, 2]);
    expect(second.requests.map(({ generation, attempt }) => [generation, attempt])).toEqual([
      [2, 2],
      [3, 1],
    ]);
    resource.finalize();
  });

  it('counts no more once its instance has been replaced, or its conversation is over [EXIT-7]', async () => {
    const [first, second] = [new RoomyHost(2, 'wait'), new RoomyHost(1, 'wait')];
    const { w, openedAt } = hosted(first, second);
    const resource = w.conversations.start('tested');
    resource.finalize();
    first.requests[0]?.events.declined(NO);
    await w.settle();
    expect([openedAt(), w.node.processCount]).toEqual([[1, 0], 0]);
  });

  it('has stopped with that, where it was asked to stop before: nobody else is asked [CONV-3] [C-19]', async () => {
    const [first, second] = [new RoomyHost(2, 'wait'), new RoomyHost(1, 'wait')];
    const { w, openedAt } = hosted(first, second);
    Object.assign(first, { start: stopsLate(first.start.bind(first)) });
    const resource = w.conversations.start('tested');
    const closing = resource.close();
    first.requests[0]?.events.declined(NO);
    await w.settle();
    await closing;
    expect([openedAt(), resource.state().phase, w.node.processCount]).toEqual([[1, 0], 'closed', 0]);
  });

  it('does not lead back to a registration that the policy has left [POLICY-3]', async () => {
    const [first, second] = [new RoomyHost(2, 'wait'), new RoomyHost(1, 'wait')];
    const { w, openedAt } = hosted(first, second);
    const resource = w.conversations.start('tested', { policy: { kind: 'routeToNext' } });
    first.requests[0]?.events.started();
    w.node.end(resource.participantPids[0] as never, OOPS);
    await w.settle();
    second.requests[0]?.events.declined(NO);
    await w.settle();
    expect([openedAt(), resource.state().phase]).toEqual([[1, 1], 'failed']);
  });

  it('is nobody’s failure: the breaker does not count it [SUP-4]', async () => {
    const host = new RoomyHost(1, 'decline');
    const { w } = hosted(host);
    for (let i = 0; i < 150; i++) await failureOf(w.conversations.open('tested'));
    expect(await failureOf(w.conversations.open('tested'))).toMatchObject({
      message: expect.stringContaining('It is full.'),
    });
  });

  it('leaves what it was to undo undone, and says why [POLICY-4]', async () => {
    const host = new RoomyHost(2, 'wait');
    const { w } = hosted(host);
    const resource = w.conversations.start('tested', { policy: { kind: 'compensate' } });
    const events: unknown[] = [];
    resource.policy$.subscribe((event) => events.push(event));
    const [request] = host.requests;
    request?.events.started();
    resource.message({ envelope: { payload: new Uint8Array(0) }, expects: 'reply', deadlineMs: 1_000 });
    const envelope = { payload: new Uint8Array(0) };
    request?.events.compensation(1, 1, { envelope, label: 'seat', deadlineMs: 1_000 });
    w.node.end(resource.participantPids[0] as never, OOPS);
    await w.settle();
    host.requests[1]?.events.declined(NO);
    await w.settle();
    expect(events).toMatchObject([
      { outcome: 'compensated', compensations: [{ label: 'seat', undone: false }] },
    ]);
    expect(resource.state().phase).toBe('failed');
  });
});

describe('a subject whose last registration is gone', () => {
  it('heals by the next one, and has its keys still [POLICY-2] [OP-9]', async () => {
    const [before, after] = [new RoomyHost(1, 'wait'), new RoomyHost(1)];
    const { w, openedAt } = hosted(before);
    const policy = { kind: 'restart', backoff: { initialMs: 100, jitter: 0 } } as const;
    const resource = w.conversations.start('tested', { policy });
    before.requests[0]?.events.started();
    w.conversations.remove('tested', 'a');
    expect([w.conversations.subjects, await failureOf(w.conversations.open('tested'))]).toMatchObject([
      [],
      { code: 'notFound' },
    ]);
    w.node.end(resource.participantPids[0] as never, OOPS);
    w.conversations.addHost(after, 'again');
    await w.advance(100);
    before.requests[1]?.events.declined(NO);
    await w.settle();
    expect([openedAt(), after.requests.length, resource.state().phase]).toEqual([[2], 1, 'created']);
    resource.finalize();
  });
});

describe('hosts with participants of their own', () => {
  it('are registered whole, and listed with all others [CONV-6]', async () => {
    const host = new RoomyHost(1);
    const { w } = hosted(host);
    w.conversations.add({ subject: 'other', handle: () => 'x' });
    expect(w.conversations.registrations).toMatchObject([
      { subject: 'tested', name: 'a', host },
      { subject: 'other', name: 'inline', host: { kind: 'inline' } },
    ]);
    const conversation = await w.conversations.open('tested');
    expect(w.conversations.snapshots()).toMatchObject([
      { id: conversation.id, subject: 'tested', participants: [{ host: 'roomy' }] },
    ]);
    await w.conversations.close({ deadlineMs: 0 });
    expect(w.conversations.snapshots()).toEqual([]);
  });

  it('need some, and a name that is free [STATUS]', () => {
    const { w } = hosted(new RoomyHost(1));
    expect(() => w.conversations.addHost({ kind: 'bare', start: () => ({}) as never })).toThrow(
      /'bare' has no participants of its own/,
    );
    expect(() => w.conversations.addHost(new RoomyHost(1), 'a')).toThrow(
      expect.objectContaining({ code: 'alreadyExists' }),
    );
  });
});
