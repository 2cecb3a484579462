import { type Transport, type TransportEvents } from '@liminal/runtime';
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { IN_FD, OUT_FD } from './descriptors';

/** How long a write waits before it is tried again, where the system does not take it: only where the pipe was made not to block. */
const AGAIN_MS = 1;

/**
 * The child's end of the pipes to its host. A write returns when the system has all of it, so that nothing that was said is lost when the child ends,
 * by whatever hand (C-10, C-11); a host that does not read holds the child up.
 */
class ChildTransport implements Transport {
  readonly remote = 'host';
  /** Nothing waits on this side. */
  readonly pendingBytes = 0;
  private readonly input = new Socket({ fd: IN_FD, readable: true, writable: true, allowHalfOpen: true });
  private broken = false;

  constructor() {
    // Nothing goes back this way, and the host knows it from now on: it does not hear of the end of this pipe just before it is to tell of ours (P-5). The pipes of Windows have no halves.
    if (process.platform !== 'win32') this.input.end();
  }

  start(events: TransportEvents): void {
    const { input } = this;
    input.on('data', (chunk) => events.data(chunk as Uint8Array));
    input.on('end', () => events.ended());
    input.on('error', () => undefined);
    input.on('close', () => events.closed(undefined));
  }

  write(chunk: Uint8Array): boolean {
    let at = 0;
    while (at < chunk.length && !this.broken) at += this.writeSome(chunk, at);
    return true;
  }

  private writeSome(chunk: Uint8Array, at: number): number {
    try {
      return writeSync(OUT_FD, chunk, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') pause(AGAIN_MS);
      else this.broken = true;
      return 0;
    }
  }

  pause(): void {
    this.input.pause();
  }

  resume(): void {
    this.input.resume();
  }

  end(): void {
    this.destroy();
  }

  destroy(): void {
    this.input.destroy();
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

export function createChildTransport(): Transport {
  return new ChildTransport();
}
