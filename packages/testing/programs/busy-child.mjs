// A server with a child that never gives way again; says so, and stays until it is ended.
import process from 'node:process';
import { URL } from 'node:url';
import { connect } from '@liminal/client/node';
import { createProcessHost } from '@liminal/hosts';
import { createServer } from '@liminal/server';

const host = await createProcessHost({
  files: new URL('participants/dying.mjs', import.meta.url),
  pool: { size: 1 },
});
const server = createServer({ hosts: [host] });
const { url } = await server.listen('tcp://127.0.0.1:0');
const client = await connect(url);
const conversation = await client.open('dying');
const held = conversation.request({ do: 'hold' });
conversation.request({ do: 'spin', forMs: 3_600_000 }, { deadlineMs: 3_600_000 }).catch(() => undefined);
await held;
process.send({ children: host.workers.map(({ id }) => Number(id)) });
