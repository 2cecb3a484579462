import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';

/** The file of a participant whose handler, in whatever program, waits at the gate that it is sent the port of. */
export const PATIENT_FILE = `import { connect } from 'node:net';
  export default { subject: 'patient', handle: (message) => new Promise((resolve) => {
    console.log('called');
    const gate = connect(Number(message.text()), '127.0.0.1').once('data', () => gate.destroy()).once('close', () => resolve('finished'));
  }) }`;

/** Where handlers in other programs wait until a spec lets them go. */
export interface Gate {
  readonly port: string;
  /** Resolves when the first waits. */
  readonly waiting: Promise<void>;
  /** Lets those that wait go, and takes no more. */
  open(): void;
}

export async function createGate(): Promise<Gate> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets: Socket[] = [];
  server.on('connection', (socket) => void sockets.push(socket.on('error', () => undefined)));
  return {
    port: `${(server.address() as AddressInfo).port}`,
    waiting: once(server, 'connection').then(() => undefined),
    open: () => {
      server.close();
      for (const socket of sockets) socket.end('go');
    },
  };
}
