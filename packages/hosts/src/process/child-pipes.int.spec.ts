import { useHostPrograms } from '../host-program.fixture';

/** What every program here begins with: the children that it starts, and when the pipes of one are closed. Standard error keeps no program running: this waiting does. */
const BEGINS = `
  const { subscribe } = require('node:diagnostics_channel');
  const { once } = require('node:events');
  const { createConversations } = require('@liminal/conversation');
  const { createProcessHost } = require(process.argv[1]);
  const children = [];
  subscribe('child_process', ({ process }) => children.push(process));
  const closed = async (pipes) => {
    const waits = setInterval(() => {}, 1e6);
    await Promise.all(pipes.map((pipe) => pipe.closed || once(pipe, 'close')));
    clearInterval(waits);
  };
  const begin = async () => {
    const host = await createProcessHost({ files: process.argv[2], pool: { size: 1, warm: 0 } });
    const conversation = await createConversations({ hosts: [host] }).open('one');
    return { host, conversation, child: children[0], pipes: children[0].stdio.slice(2, 5) };
  };`;

/** Kills a child that it has conversed with, and says what its own ends of the pipes knew before. */
const KILLS = `
  ${BEGINS}
  (async () => {
    const { host, conversation, child, pipes } = await begin();
    const [, toChild] = pipes;
    if (!toChild.readableEnded) await once(toChild, 'end');
    const reply = (await conversation.request('x')).text();
    const before = pipes.map(({ readableEnded }) => readableEnded);
    process.kill(child.pid, 'SIGKILL');
    const { reason } = await conversation.awaitCrash();
    await closed(pipes);
    console.log(JSON.stringify([before, reply, reason.signal]));
    await host.close();
  })();`;

/** Kills a child, and then what that has started and writes to the same standard error. */
const KILLS_BOTH = `
  ${BEGINS}
  (async () => {
    const { host, conversation, child, pipes } = await begin();
    const pid = Number((await conversation.request('start')).text());
    process.kill(child.pid, 'SIGKILL');
    await conversation.awaitCrash();
    const after = pipes.map(({ destroyed }) => destroyed);
    process.kill(pid, 'SIGKILL');
    await closed(pipes);
    console.log(JSON.stringify(after));
    await host.close();
  })();`;

/** Has a child close its own channel, and says whether it is there still when its input is closed. */
const CLOSES = `
  ${BEGINS}
  (async () => {
    const { host, conversation, child, pipes } = await begin();
    const [, toChild] = pipes;
    conversation.request('close').catch(() => undefined);
    await once(toChild, 'close');
    console.log(JSON.stringify([child.exitCode, child.signalCode]));
    await conversation.awaitCrash();
    await host.close();
  })();`;

/** Has a child close what it hears by; where there may be one at a time, another is needed for who comes next. */
const DEAF = `
  ${BEGINS}
  (async () => {
    const { host, conversation } = await begin();
    await conversation.request('deafen');
    conversation.request('x').catch(() => undefined);
    const { reason } = await conversation.awaitCrash();
    const other = await createConversations({ hosts: [host] }).open('one');
    console.log(JSON.stringify([reason.by, (await other.request('x')).text()]));
    await host.close();
  })();`;

/** Starts a child where there is no folder. */
const FAILS = `
  ${BEGINS}
  (async () => {
    const failed = await createProcessHost({ files: process.argv[2], cwd: '/no/such/folder' }).catch(({ code }) => code);
    await closed(children[0].stdio.slice(2, 5));
    console.log(JSON.stringify(failed));
  })();`;

const PARTICIPANT = `
  const { spawn } = require('node:child_process');
  const { closeSync } = require('node:fs');
  const start = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: ['ignore', 'ignore', 'inherit'] }).pid;
  const does = { start: () => String(start()), close: () => closeSync(4), deafen: () => closeSync(3), x: () => 'yes' };
  module.exports = { subject: 'one', handle: (message) => does[message.text()]() };`;

const prints = useHostPrograms(PARTICIPANT);
const says = async (program: string): Promise<unknown> => JSON.parse(await prints(program));

describe('The pipes of a child', () => {
  it('are two that tell of its end, and none that it only reads; all are closed when it has been told [LINK-4]', async () => {
    expect(await says(KILLS)).toEqual([[false, true, false], 'yes', 'SIGKILL']);
  });

  it('are closed when what the child has started is gone, where that had its standard error', async () => {
    expect(await says(KILLS_BOTH)).toEqual([false, true, true]);
  });

  it('are no more where it has closed its own: it sees that at once, and not only when it is killed [C-15]', async () => {
    expect(await says(CLOSES)).toEqual([null, null]);
  });

  it('tell of one that does not hear any more, though it lives: it is ended, and says why [EXIT-2] [C-15]', async () => {
    expect(await says(DEAF)).toEqual(['unreachable', 'yes']);
  });

  it('are closed where it could not be spawned', async () => {
    expect(await says(FAILS)).toBe('unavailable');
  });
});
