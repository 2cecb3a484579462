import { createNode } from '@liminal/conversation';
import { connect } from '@liminal/client/node';
import { createThreadHost } from '@liminal/hosts';
import { createServer } from '@liminal/server';
import { join } from 'node:path';
import { createLeakCheck, createVirtualTime, echo, expectNothingLeft, silent } from '../index';

describe('expectNothingLeft()', () => {
  it('says all that is left of a server and its client, and passes once it is gone', async () => {
    const leaks = createLeakCheck();
    const server = createServer({ participants: [silent()] });
    const { url } = await server.listen('tcp://127.0.0.1:0');
    const client = await connect(url);
    const conversation = await client.open('silent');
    const request = conversation.request().catch(() => undefined);
    const left = await expectNothingLeft({ leaks, server, client }).catch((error: Error) => error.message);
    expect(left).toContain(
      '1 connection at the server; 1 open conversation at the server; 3 processes on node',
    );
    expect(left).toContain(
      `the client of ${url}, which is open; 1 open conversation at the client of ${url}.`,
    );
    expect(left).toMatch(/Left alive after the test: .*TCP/);
    await client.close();
    await server.close();
    await request;
    await expectNothingLeft({ leaks, server, client });
  });

  it('lets what is ending end first', async () => {
    const server = createServer({ participants: [echo()] });
    const { url } = await server.listen('tcp://127.0.0.1:0');
    const client = await connect(url);
    const closing = Promise.all([client.close(), server.close()]);
    await expectNothingLeft({ server, client });
    await closing;
  });

  it('counts processes and deadlines of a node [LINK-8]', async () => {
    const node = createNode({ name: 'mine' });
    const pid = node.spawn({});
    await expect(expectNothingLeft({ node })).rejects.toThrow(
      "Left after the test: 1 process on node 'mine'.",
    );
    node.kill(pid);
    await expectNothingLeft({ node });
  });

  it('counts the workers of a host', async () => {
    const leaks = createLeakCheck();
    const files = join(__dirname, '../../programs/participants/dying.mjs');
    const host = await createThreadHost({ files, pool: { size: 1 } });
    const left = await expectNothingLeft({ leaks, host }).catch((error: Error) => error.message);
    expect(left).toContain('1 worker of the thread host');
    expect(left).toContain('1 × Thread');
    await host.close();
    await expectNothingLeft({ leaks, host });
  });

  it('counts the timers of virtual time, several too', async () => {
    const [one, two] = [createVirtualTime(), createVirtualTime()];
    const timers = [one.clock.timer(1, () => undefined), two.clock.timer(1, () => undefined)];
    await expect(expectNothingLeft({ time: [one, two] })).rejects.toThrow(
      '1 running timer of the virtual time; 1 running',
    );
    for (const timer of timers) timer.cancel();
    await expectNothingLeft({ time: [one, two] });
  });

  it('passes where nothing is watched', async () => {
    await expectNothingLeft({});
  });
});
