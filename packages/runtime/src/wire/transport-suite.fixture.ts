import { type Transport } from '../ports/transport';

/** One end of a pipe, watched. */
export class Watched {
  readonly chunks: Uint8Array[] = [];
  bytes = 0;
  readonly events: string[] = [];
  private readonly waiting: { readonly met: () => boolean; readonly resolve: () => void }[] = [];

  constructor(readonly transport: Transport) {}

  start(): this {
    this.transport.start({
      data: (chunk) => this.note('data', () => this.keep(chunk)),
      ended: () => this.note('ended'),
      drained: () => this.note('drained'),
      closed: (detail) => this.note(`closed${detail === undefined ? '' : `: ${detail}`}`),
    });
    return this;
  }

  private keep(chunk: Uint8Array): void {
    this.chunks.push(new Uint8Array(chunk));
    this.bytes += chunk.length;
  }

  private note(event: string, action?: () => void): void {
    action?.();
    if (this.events.at(-1) !== 'data' || event !== 'data') this.events.push(event);
    for (const waiter of this.waiting.filter(({ met }) => met())) {
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString();
  }

  get isClosed(): boolean {
    return this.events.some((event) => event.startsWith('closed'));
  }

  until(met: () => boolean): Promise<void> {
    if (met()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ met, resolve }));
  }
}

/** What every transport must do. `connect` gives the two ends of a new pipe, not started. */
export function describeTransport(
  name: string,
  connect: () => Promise<readonly [Transport, Transport]>,
): void {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text));

  describe(`${name} as a transport`, () => {
    const open: Transport[] = [];

    async function pair(): Promise<readonly [Watched, Watched]> {
      const [one, other] = await connect();
      open.push(one, other);
      return [new Watched(one), new Watched(other)];
    }

    async function started(): Promise<readonly [Watched, Watched]> {
      const [one, other] = await pair();
      return [one.start(), other.start()];
    }

    afterEach(() => {
      for (const transport of open.splice(0)) transport.destroy();
    });

    it('brings bytes in the order in which they were written, both ways [LINK-4]', async () => {
      const [one, other] = await started();
      for (const text of ['a', 'b', 'c']) one.transport.write(bytes(text));
      other.transport.write(bytes('back'));
      await other.until(() => other.text === 'abc');
      await one.until(() => one.text === 'back');
    });

    it('delivers nothing before it is started, and loses nothing by it', async () => {
      const [one, other] = await pair();
      one.start();
      one.transport.write(bytes('early'));
      one.transport.write(bytes(' bird'));
      other.start();
      await other.until(() => other.text === 'early bird');
    });

    it('delivers nothing from within write', async () => {
      const [one, other] = await started();
      one.transport.write(bytes('x'));
      expect(other.chunks).toEqual([]);
      await other.until(() => other.text === 'x');
    });

    it('knows what waits, says so, and says when all of it is out [FLOW-3]', async () => {
      const [one, other] = await started();
      const chunk = new Uint8Array(1024 * 1024);
      other.transport.pause();
      let written = 0;
      while (one.transport.write(chunk) && written < 100) written++;
      for (let i = 0; i < 20; i++) one.transport.write(chunk);
      expect(one.transport.pendingBytes).toBeGreaterThan(chunk.length);
      expect(one.events).toEqual([]);
      other.transport.resume();
      await one.until(() => one.events.includes('drained'));
      await other.until(() => other.bytes === (written + 21) * chunk.length);
      expect(one.transport.pendingBytes).toBe(0);
    });

    it('tells of a half-close after the last byte, and can still be written to', async () => {
      const [one, other] = await started();
      one.transport.write(bytes('last'));
      one.transport.end();
      one.transport.end();
      await other.until(() => other.events.includes('ended'));
      expect(other.text).toBe('last');
      other.transport.write(bytes('answer'));
      await one.until(() => one.text === 'answer');
    });

    it('is closed when both sides have ended, and everything has arrived before', async () => {
      const [one, other] = await started();
      const large = new Uint8Array(3_000_000);
      one.transport.write(large);
      one.transport.end();
      other.transport.write(large);
      other.transport.end();
      await Promise.all([one.until(() => one.isClosed), other.until(() => other.isClosed)]);
      expect([one.bytes, other.bytes]).toEqual([large.length, large.length]);
      expect([one.events.at(-1), other.events.at(-1)]).toEqual(['closed', 'closed']);
    });

    it('takes nothing more after the end', async () => {
      const [one, other] = await started();
      one.transport.end();
      expect(one.transport.write(bytes('late'))).toBe(true);
      other.transport.end();
      await other.until(() => other.isClosed);
      expect(other.text).toBe('');
    });

    it('can be destroyed: both sides are told once, later, and nothing comes after [C-15]', async () => {
      const [one, other] = await started();
      one.transport.destroy();
      one.transport.destroy();
      expect(one.events).toEqual([]);
      await Promise.all([
        one.until(() => one.isClosed),
        other.until(() => other.isClosed || other.events.includes('ended')),
      ]);
      other.transport.destroy();
      await other.until(() => other.isClosed);
      other.transport.write(bytes('x'));
      other.transport.destroy();
      for (const { events } of [one, other]) {
        expect(events.filter((event) => event.startsWith('closed'))).toHaveLength(1);
        expect(events.at(-1)).toMatch(/^closed/);
      }
    });

    it('tells one that does not read that the other is gone, while it has bytes for it that nobody took [C-15]', async () => {
      const [one, other] = await started();
      one.transport.pause();
      other.transport.pause();
      for (let i = 0; i < 20; i++) one.transport.write(new Uint8Array(1024 * 1024));
      other.transport.destroy();
      await one.until(() => one.isClosed);
    });

    it('stops delivering while it is paused, also from within a delivery', async () => {
      const [one, other] = await started();
      other.transport.pause();
      one.transport.write(bytes('held'));
      one.transport.end();
      await new Promise((resolve) => setImmediate(resolve));
      expect(other.events).toEqual([]);
      other.transport.resume();
      await other.until(() => other.events.includes('ended'));
      expect(other.text).toBe('held');
    });
  });
}
