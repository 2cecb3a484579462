// Sends messages to threads or children in the moment of their death and after it, and says what became of each; what nobody catches ends it.
import { Buffer } from 'node:buffer';
import { subscribe } from 'node:diagnostics_channel';
import process from 'node:process';
import { URL } from 'node:url';
import { createConversations } from '@liminal/conversation';
import { createProcessHost, createThreadHost } from '@liminal/hosts';

const ROUNDS = 20;
const isThread = process.argv[2] === 'thread';
const threads = new Map();
subscribe('worker_threads', ({ worker }) => threads.set(worker.threadId, worker));

const create = isThread ? createThreadHost : createProcessHost;
const host = await create({ files: new URL('participants/dying.mjs', import.meta.url), pool: { size: 2 } });
const conversations = createConversations({ hosts: [host] });

function kill({ id }) {
  if (isThread) void threads.get(Number(id)).terminate();
  else process.kill(Number(id), 'SIGKILL');
}

/** `answered`, or the code and the delivery of its status. */
function outcomeOf(call) {
  return call.then(
    () => 'answered',
    ({ code, delivery }) => `${code} ${delivery}`,
  );
}

const outcomes = new Set();
const large = Buffer.alloc(1_000_000);
for (let round = 0; round < ROUNDS; round++) {
  const conversation = await conversations.open('dying');
  const calls = [outcomeOf(conversation.request({ do: 'hold' }))];
  for (const worker of host.workers) if (worker.instances > 0) kill(worker);
  for (let message = 0; message < 3; message++)
    calls.push(outcomeOf(conversation.request({ do: 'echo', value: 1 })));
  calls.push(outcomeOf(conversation.request(large)));
  conversation.send({ do: 'echo', value: 2 });
  await conversation.awaitCrash();
  outcomes.add(`after: ${await outcomeOf(conversation.request({ do: 'echo', value: 3 }))}`);
  outcomes.add(`send: ${conversation.send({ do: 'echo', value: 4 }).kind}`);
  for (const call of calls) outcomes.add(await call);
}

const conversation = await conversations.open('dying');
outcomes.add(`function: ${await outcomeOf(conversation.request(() => 1))}`);
outcomes.add(`alive: ${await outcomeOf(conversation.request({ do: 'echo', value: 5 }))}`);
await conversations.close();
await host.close();
process.stdout.write(JSON.stringify([...outcomes].sort()));
