import { type Transport } from '../../ports/transport';

/** One end of a pipe, watched. */
export class WatchedEnd {
  readonly chunks: Uint8Array[] = [];
  bytes = 0;
  readonly events: string[] = [];
  /** What it was told out of its order: anything after the close, data after the end, the end twice. */
  readonly faults: string[] = [];
  /** Called with each chunk, from within its delivery. */
  onData: () => void = () => undefined;
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
    this.onData();
  }

  private note(event: string, action?: () => void): void {
    if (this.isClosed) this.faults.push(`${event} after it was closed`);
    if (this.events.includes('ended') && (event === 'data' || event === 'ended'))
      this.faults.push(`${event} after it had ended`);
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
