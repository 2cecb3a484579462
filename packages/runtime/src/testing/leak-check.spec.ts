import { type AddressInfo, type Server, connect, createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import { createLeakCheck } from '.';

function listening(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

describe('the leak check', () => {
  it('passes where nothing was left', async () => {
    const leaks = createLeakCheck();
    clearTimeout(setTimeout(() => undefined, 60_000));
    await expect(leaks.verify()).resolves.toBeUndefined();
  });

  it('fails while a server is open, naming it, and passes once it is closed', async () => {
    const leaks = createLeakCheck();
    const server = await listening();
    await expect(leaks.verify()).rejects.toThrow('Left alive after the test: 1 × TCPServerWrap.');
    server.close();
    await expect(leaks.verify()).resolves.toBeUndefined();
  });

  it('fails while a timer runs, and not for one that lets the program end', async () => {
    const leaks = createLeakCheck();
    const timer = setTimeout(() => undefined, 60_000);
    await expect(leaks.verify()).rejects.toThrow('1 × Timeout');
    timer.unref();
    await expect(leaks.verify()).resolves.toBeUndefined();
    clearTimeout(timer);
  });

  it('does not look at the kinds that it is told not to', async () => {
    const leaks = createLeakCheck({ without: ['Timeout'] });
    const timer = setTimeout(() => undefined, 60_000);
    const server = await listening();
    await expect(leaks.verify()).rejects.toThrow(/^Left alive after the test: 1 × TCPServerWrap\.$/);
    server.close();
    await expect(leaks.verify()).resolves.toBeUndefined();
    clearTimeout(timer);
  });

  it('fails while a thread runs, and passes once it has ended', async () => {
    const leaks = createLeakCheck();
    const worker = new Worker('require("node:worker_threads").parentPort.on("message", () => {})', {
      eval: true,
    });
    await new Promise((resolve) => worker.once('online', resolve));
    await expect(leaks.verify()).rejects.toThrow('1 × Thread');
    await worker.terminate();
    await expect(leaks.verify()).resolves.toBeUndefined();
  });

  it('lets what is closing finish first', async () => {
    const leaks = createLeakCheck();
    const server = await listening();
    const accepted = new Promise<void>((resolve) =>
      server.once('connection', (socket) => (socket.resume(), resolve())),
    );
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await accepted;
    socket.end();
    server.close();
    await expect(leaks.verify()).resolves.toBeUndefined();
  });

  it("counts what was alive before as nobody's leak, kind by kind", async () => {
    const before = await listening();
    const leaks = createLeakCheck();
    await expect(leaks.verify()).resolves.toBeUndefined();
    const after = await listening();
    await expect(leaks.verify()).rejects.toThrow('1 × TCPServerWrap');
    before.close();
    after.close();
    await expect(leaks.verify()).resolves.toBeUndefined();
  });
});
