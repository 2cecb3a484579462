import { KILLED, NORMAL, describeExit } from '@liminal/protocol';
import { type Instance, type ParticipantHost, type StartInstance } from '../host/participant-host';
import { OOPS, failureOf, listen, outcomeOf, useWorlds } from '../world.fixture';

const world = useWorlds();
const silent = () => undefined;

/** A host whose instances do nothing by themselves, as one that is far away. */
function remoteHost() {
  const requests: StartInstance[] = [];
  const told: string[] = [];
  const host: ParticipantHost = {
    kind: 'remote',
    start: (request) => {
      requests.push(request);
      const pid = request.node.spawn({}, { link: request.conversation });
      const instance: Instance = {
        pid,
        message: ({ op }) => void told.push(`message ${op}`),
        cancel: (op) => void told.push(`cancel ${op}`),
        credit: () => undefined,
        stop: () => void told.push('stop'),
        end: (reason) => (told.push(`end ${reason.kind}`), request.node.end(pid, reason)),
      };
      return instance;
    },
  };
  return { host, requests, told };
}

describe('the seat of a participant', () => {
  it('asks its host for an instance that is linked to the conversation [CONV-10]', async () => {
    const { host, requests } = remoteHost();
    const w = world(host);
    const resource = w.start(silent);
    expect(requests).toMatchObject([
      { generation: 1, payloadBytes: 1024 * 1024, participant: { subject: 'tested-1' } },
    ]);
    expect(resource.state().participants).toMatchObject([{ host: 'remote', health: 'starting' }]);
    w.node.kill(resource.participantPids[0] as never);
    await w.settle();
    expect(await resource.awaitCrash()).toMatchObject({ host: 'remote', reason: KILLED });
  });

  it('takes a start that is reported before the host has come back for one, that no deadline ends [CONV-10] [C-19]', async () => {
    const { host } = remoteHost();
    const w = world({
      ...host,
      start: (request) => {
        const instance = host.start(request);
        request.events.started();
        return instance;
      },
    });
    const resource = w.start(silent, { startDeadlineMs: 100 });
    await resource.started();
    await w.advance(1_000);
    expect(resource.state().participants).toMatchObject([{ health: 'running' }]);
  });

  it('takes a start that is reported after the stop for none [C-19] [CONV-3]', async () => {
    const { host, requests, told } = remoteHost();
    const w = world(host);
    const resource = w.start(silent);
    const started = outcomeOf(resource.started());
    const closing = outcomeOf(resource.close());
    requests[0]?.events.started();
    expect(resource.state().participants).toMatchObject([{ health: 'stopping' }]);
    w.node.end(resource.participantPids[0] as never, NORMAL);
    await w.settle();
    expect([started.now, closing.now, told]).toEqual(['unavailable', undefined, ['stop']]);
  });

  it('knows that the instance has started, though it exits later [C-19]', async () => {
    const { host, requests } = remoteHost();
    const w = world(host);
    const resource = w.start(silent);
    requests[0]?.events.started();
    w.node.end(resource.participantPids[0] as never, OOPS);
    await w.settle();
    await expect(resource.started()).resolves.toBeUndefined();
  });

  it('ends its instance without waiting for the host, once, and records the exit [CONV-4] [CONV-5]', () => {
    const { host, told } = remoteHost();
    const w = world(host);
    const resource = w.start(silent);
    resource.finalize();
    resource.finalize();
    expect(told).toEqual(['end shutdown']);
    expect(resource.state().participants).toMatchObject([{ health: 'exited', reason: { kind: 'shutdown' } }]);
    expect(w.node.wheel.size).toBe(0);
  });

  it('loses what is sent between the exit and its notice to nobody: it was not delivered [LINK-4] [OP-7]', async () => {
    const w = world();
    const conversation = await w.open(silent);
    w.node.end(conversation.state().participants[0]?.pid as never, OOPS);
    expect(await failureOf(conversation.request('x'))).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
    });
    expect((await conversation.awaitCrash())?.fates).toEqual([{ op: 1, fate: 'notDelivered', replies: 0 }]);
  });

  it('hears nothing more of an instance whose exit it has seen, though the next has not begun: that is counted [EXIT-7] [OP-2]', async () => {
    const { host, requests } = remoteHost();
    const w = world(host);
    const policy = { kind: 'restart', backoff: { initialMs: 100, jitter: 0 } } as const;
    const resource = w.start(silent, { policy });
    requests[0]?.events.started();
    const envelope = { payload: new Uint8Array([1]) };
    resource.message({ envelope, expects: 'reply', deadlineMs: 1_000, idempotencyKey: 'k' });
    requests[0]?.events.handedOver(1);
    w.node.end(resource.participantPids[0] as never, OOPS);
    await w.settle();
    requests[0]?.events.reply(1, 0, envelope, false);
    expect(resource.state()).toMatchObject({
      openOperations: [1],
      counters: { replies: 0, droppedReplies: 1 },
    });
    await w.advance(100);
    requests[1]?.events.started();
    requests[1]?.events.reply(1, 0, envelope, false);
    expect(resource.state()).toMatchObject({
      openOperations: [],
      counters: { replies: 1, droppedReplies: 1 },
    });
    resource.finalize();
  });

  it('takes a host that throws for one whose instance did not start, at the opening and at a restart [CONV-10] [C-19] [POLICY-2]', async () => {
    const { host, requests } = remoteHost();
    const broken: ParticipantHost = {
      kind: 'broken',
      start: (request) => {
        if (request.generation === 1) return host.start(request);
        throw new Error('no room');
      },
    };
    const w = world(broken);
    const policy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } } as const;
    const resource = w.start(silent, { policy });
    const crashes = listen(
      resource.crash$,
      ({ generation, reason }) => `${generation} ${describeExit(reason)}`,
    );
    requests[0]?.events.started();
    w.node.end(resource.participantPids[0] as never, OOPS);
    await w.settle();
    expect(crashes).toEqual(['1 crashed (Error: oops)', '2 crashed (Error: no room)', 'end']);
    const always = world({
      kind: 'never',
      start: () => {
        throw new Error('no room');
      },
    });
    expect(await failureOf(always.open(silent))).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
    });
  });
});
