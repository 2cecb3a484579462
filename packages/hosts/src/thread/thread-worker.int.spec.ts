import { useHostPrograms } from '../host-program.fixture';

/** In a program of its own, for ports are looked for in all of its heap. */
const TRIES = `
  const { queryObjects } = require('node:v8');
  const { MessagePort } = require('node:worker_threads');
  const { createThreadHost } = require(process.argv[1]);
  const bad = { files: process.argv[1], execArgv: ['--max-old-space-size=64'] };
  async function tries() {
    let code = '';
    for (let i = 0; i < 5; i++) await createThreadHost(bad).catch((error) => (code = error.code));
    // What was closed is gone after a turn.
    for (let i = 0; i < 3; i++) await new Promise(setImmediate);
    return code + ' ' + queryObjects(MessagePort, { format: 'count' });
  }
  (async () => console.log([await tries(), await tries(), await tries()].join()))();`;

/** Ends a thread while its constructor runs, as one may that Node tells of every new one. */
const TERMINATES = `
  const { subscribe } = require('node:diagnostics_channel');
  const { createThreadHost } = require(process.argv[1]);
  subscribe('worker_threads', ({ worker }) => worker.terminate());
  createThreadHost({ files: process.argv[2] }).catch(({ message }) => console.log(message));`;

/** Has a thread close its port; where there may be one at a time, another is needed for who comes next. */
const CLOSES = `
  const { createConversations } = require('@liminal/conversation');
  const { createThreadHost } = require(process.argv[1]);
  (async () => {
    const host = await createThreadHost({ files: process.argv[2], pool: { size: 1, warm: 0 } });
    const conversations = createConversations({ hosts: [host] });
    const first = await conversations.open('one');
    first.request('close').catch(() => undefined);
    while (host.workers[0]?.state === 'ready') await new Promise(setImmediate);
    const second = await conversations.open('one');
    console.log((await second.request('x')).text(), (await first.awaitCrash()).reason.kind);
    await host.close();
  })();`;

const PARTICIPANT = `
  const { workerData } = require('node:worker_threads');
  const close = () => {
    workerData.port.close();
    return new Promise((resolve) => setTimeout(resolve, 1e6));
  };
  module.exports = { subject: 'one', handle: (message) => (message.text() === 'close' ? close() : 'yes') };`;

const says = useHostPrograms(PARTICIPANT);

describe('A thread that cannot even be launched', () => {
  it('leaves no port behind', async () => {
    const told = await says(TRIES);
    const [first] = told.split(',');
    expect(first).toMatch(/^unavailable \d+$/);
    expect(told).toBe([first, first, first].join());
  });
});

describe('A thread', () => {
  it('that somebody ends while Node creates it was killed [C-8] [EXIT-3]', async () => {
    expect(await says(TERMINATES)).toMatch(/x\.cjs cannot be loaded: the worker was killed \(terminate\)\.$/);
  });

  it('that closes its port is given nothing more, and ends [EXIT-3] [EXIT-5]', async () => {
    expect(await says(CLOSES)).toBe('yes exited');
  });
});
