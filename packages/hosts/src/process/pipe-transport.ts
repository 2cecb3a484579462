import { type Transport, type TransportEvents } from '@liminal/runtime';
import { createSocketTransport } from '@liminal/runtime/node';
import { type Socket } from 'node:net';

/** The host's ends of the pipes to a child. */
export interface ChildPipes {
  readonly toChild: Socket;
  readonly fromChild: Socket;
}

/**
 * Two pipes to a child as one transport: one is written, the other read. What is in the pipe when the child ends is read before its end is told. They are
 * let go of with the child: when a pipe has ended, the end of the child is about to be told, and to close sockets is what somebody would wait for (P-5).
 */
export class PipeTransport implements Transport {
  private readonly out: Transport;
  private readonly in: Transport;
  private hasEnded = false;

  /** @param remote Who is at the other end, for people. */
  constructor(
    readonly remote: string,
    private readonly pipes: ChildPipes,
    /** It does not read any more. */
    private readonly deaf: () => void,
  ) {
    const { toChild, fromChild } = pipes;
    // Else Node ends its own half too, in the very moment in which the death is to be told.
    for (const pipe of [toChild, fromChild]) pipe.allowHalfOpen = true;
    this.out = createSocketTransport(toChild);
    this.in = createSocketTransport(fromChild);
  }

  get pendingBytes(): number {
    return this.out.pendingBytes;
  }

  start(events: TransportEvents): void {
    const ignore = () => undefined;
    // What it has said comes by the other pipe still (C-12).
    this.out.start({
      data: ignore,
      ended: ignore,
      drained: () => events.drained(),
      closed: () => this.deaf(),
    });
    this.in.start({
      data: (chunk) => events.data(chunk),
      ended: () => {
        this.hasEnded = true;
        events.ended();
      },
      drained: ignore,
      closed: (detail) => events.closed(detail),
    });
  }

  write(chunk: Uint8Array): boolean {
    return this.out.write(chunk);
  }

  pause(): void {
    this.in.pause();
  }

  resume(): void {
    this.in.resume();
  }

  end(): void {
    this.out.end();
  }

  destroy(): void {
    if (!this.hasEnded) this.letGo();
  }

  /** Nothing more is said: a child that is still there ends. */
  hangUp(): void {
    this.pipes.toChild.destroy();
  }

  /** The child is gone. */
  letGo(): void {
    this.pipes.toChild.destroy();
    this.pipes.fromChild.destroy();
  }
}
