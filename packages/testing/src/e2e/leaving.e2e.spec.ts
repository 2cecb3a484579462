import { deferring, echo, silent } from '../index';
import { settledAbort } from './settled-abort.fixture';
import { TcpWorlds } from './tcp-world.fixture';

describe('leaving', () => {
  const worlds = new TcpWorlds();

  it('as a client, ends its conversations at once: at the server their handlers see the signal fire [CONV-12, OP-6, CONV-4]', async () => {
    const participant = deferring();
    const { client, connect, server } = await worlds.start({ participants: [participant, echo()] });
    const other = await (await connect()).open('echo');
    const conversation = await client.open('deferring');
    const request = expect(conversation.request()).rejects.toMatchObject({
      code: 'cancelled',
      delivery: 'unknown',
    });
    const { context } = await participant.taken();
    const closing = client.close();
    await request;
    await settledAbort(context.signal);
    await closing;
    expect([client.state, conversation.phase, conversation.hasDetectedCrash()]).toEqual([
      'closed',
      'closed',
      false,
    ]);
    expect(await client.closed()).toMatchObject({ code: 'ok' });
    expect((await other.request('still here')).text()).toBe('still here');
    expect(server.conversations.size).toBe(1);
  });

  it('as a client, twice and in every order with its conversations, does no harm [CONV-4]', async () => {
    const { client } = await worlds.start({ participants: [silent()] });
    const conversation = await client.open('silent');
    const request = expect(conversation.request()).rejects.toMatchObject({ code: 'cancelled' });
    await Promise.all([client.close(), conversation.close(), client.close()]);
    await request;
    await conversation.close();
    await client.close();
    await expect(client.open('silent')).rejects.toMatchObject({ code: 'failedPrecondition' });
  });

  it('as a server, lets what is open finish, takes nothing new, and tells its clients [CONV-3, STATUS]', async () => {
    const participant = deferring();
    const { client, server, connect } = await worlds.start({ participants: [participant, echo()] });
    const conversation = await client.open('deferring');
    const request = conversation.request('slow work');
    const taken = await participant.taken();
    const states: string[] = [];
    const draining = new Promise<void>((resolve) => {
      client.state$.subscribe((state) => {
        states.push(state);
        if (state === 'draining') resolve();
      });
    });
    const closing = server.close({ deadlineMs: 60_000 });
    await draining;
    const refused = { code: 'unavailable', delivery: 'notDelivered', retryable: true };
    await expect(client.open('echo')).rejects.toMatchObject(refused);
    await expect(connect()).rejects.toMatchObject(refused);
    taken.reply('done after all');
    expect((await request).text()).toBe('done after all');
    await closing;
    await client.closed();
    expect(states).toEqual(['open', 'draining', 'closed']);
    expect([conversation.phase, conversation.hasDetectedCrash(), server.connections]).toEqual([
      'closed',
      false,
      0,
    ]);
  });

  it('as a server, waits for nobody beyond its deadline: what is left is settled, not lost [CONV-3, CONV-4]', async () => {
    const participant = deferring();
    const { client, server } = await worlds.start({ participants: [participant] });
    const conversation = await client.open('deferring');
    const request = conversation.request('endless work');
    const outcome = expect(request).rejects.toMatchObject({ delivery: 'unknown' });
    const { context } = await participant.taken();
    await server.close({ deadlineMs: 20 });
    await outcome;
    expect(context.signal.aborted).toBe(true);
    await client.closed();
    expect([client.state, conversation.phase]).toEqual(['closed', 'closed']);
  });
});
