import { once } from 'node:events';
import { type AddressInfo, type Server } from 'node:net';

/** Listens on any free port of this machine, and resolves with it. */
export async function listenLocally(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
