import {
  type Frame,
  type FrameReader,
  type FrameWriter,
  type Status,
  type UnknownFrame,
  createFrameReader,
  createFrameWriter,
  status,
  statusErrorFrom,
} from '@liminal/protocol';
import { type Scheduler } from '../ports/scheduler';
import { type Transport } from '../ports/transport';

/**
 * What a channel tells the connection that it belongs to. None of these may throw. Nothing comes after `closed`.
 *
 * @internal
 */
export interface FrameChannelEvents {
  /** A frame of a kind that is known here. */
  frame(frame: Frame): void;
  /** The other side broke the protocol (WIRE-5). No further frame is delivered. */
  violation(status: Status): void;
  /** All that was waiting has gone out. */
  drained(): void;
  /** The transport is gone, or the other side will send no more; `detail` says how. */
  closed(detail: string): void;
}

/**
 * What a {@link FrameChannel} is made of.
 *
 * @internal
 */
export interface FrameChannelOptions {
  /** Where the bytes go, and come from. */
  readonly transport: Transport;
  /** When the turn ends. */
  readonly scheduler: Scheduler;
  /** The longest frame that is accepted, without its length prefix. */
  readonly maxFrameBytes: number;
}

/**
 * Gathered to so many bytes, the first batch of a turn goes out at once and not at its end: about a dozen short messages, so that the other
 * side begins while this one goes on. Each further batch of the turn may be twice as long, for a write costs more than many frames do.
 */
const FIRST_BATCH_BYTES = 1024;
const LONGEST_BATCH_BYTES = 64 * 1024;

/**
 * Frames over a transport, in both directions: what is sent in one turn goes out in one write, or a few that grow, its first exit at
 * once, and what arrives is cut and decoded (WIRE-1, WIRE-3, WIRE-4).
 *
 * @internal
 */
export class FrameChannel {
  private readonly transport: Transport;
  private readonly scheduler: Scheduler;
  private readonly writer: FrameWriter = createFrameWriter();
  private readonly reader: FrameReader;
  private flushing = false;
  /** Whether an exit of this turn has been written at once. */
  private hasToldExit = false;
  private batchBytes = FIRST_BATCH_BYTES;
  private state: 'open' | 'ending' | 'closed' = 'open';
  private refusing = false;
  private writtenBytes = 0;
  /** Bytes that have come, over the channel's life. */
  receivedBytes = 0;
  /** Frames of kinds unknown here that were skipped (WIRE-4). */
  skippedFrames = 0;

  /** Delivers nothing before {@link FrameChannel.start}. */
  constructor(
    options: FrameChannelOptions,
    private readonly events: FrameChannelEvents,
  ) {
    this.transport = options.transport;
    this.scheduler = options.scheduler;
    this.reader = createFrameReader({ maxFrameBytes: options.maxFrameBytes, onFrame: this.receive });
  }

  /** Begins to deliver. */
  start(): void {
    this.transport.start({
      data: (chunk) => this.data(chunk),
      ended: () => this.otherSideEnded(),
      drained: () => this.drained(),
      closed: (detail) => this.lost(detail ?? 'the connection closed'),
    });
  }

  /** Who is at the other end, for people. */
  get remote(): string {
    return this.transport.remote;
  }

  /** The longest frame that is accepted from now on. */
  set maxFrameBytes(bytes: number) {
    this.reader.maxFrameBytes = bytes;
  }

  /** Whether what is sent still goes out. */
  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Bytes of a frame that has not arrived whole. */
  get partialBytes(): number {
    return this.reader.partialBytes;
  }

  /** Bytes that were sent and have not left this process. */
  get pendingBytes(): number {
    return this.writer.pendingBytes + this.transport.pendingBytes;
  }

  /** Bytes that have left this process, over the channel's life. */
  get flushedBytes(): number {
    return this.writtenBytes - this.transport.pendingBytes;
  }

  // Out

  /**
   * Sends a frame behind those before it, by the end of this turn. After the end it does nothing. The first exit of a turn is written at once, with what
   * is before it: the other side hears of it while this one has all the rest to do that a death brings (P-5). The others are many, and gather.
   */
  send(frame: Frame): void {
    if (this.state !== 'open') return;
    this.writer.write(frame);
    if (!this.flushing) this.flushSoon();
    if (frame.kind === 'exit' && !this.hasToldExit) {
      this.hasToldExit = true;
      return this.flush();
    }
    if (this.writer.pendingBytes < this.batchBytes) return;
    this.batchBytes = Math.min(this.batchBytes * 2, LONGEST_BATCH_BYTES);
    this.flush();
  }

  private flushSoon(): void {
    this.flushing = true;
    this.scheduler.soon(this.flushAtEndOfTurn);
  }

  private readonly flushAtEndOfTurn = (): void => {
    this.flushing = this.hasToldExit = false;
    this.batchBytes = FIRST_BATCH_BYTES;
    this.flush();
  };

  /** Sends what has gathered now, and not at the end of the turn. */
  flush(): void {
    if (this.state === 'closed' || this.writer.pendingBytes === 0) return;
    const batch = this.writer.take();
    this.writtenBytes += batch.length;
    // What the transport took at once will not be told as drained.
    if (this.transport.write(batch)) this.events.drained();
  }

  /**
   * Sends what is left, then says that no more comes; `closed` follows when the other side has ended too. What still arrives is
   * read and dropped, for bytes that nobody reads would reset the connection, and our last frame with it.
   */
  end(): void {
    if (this.state !== 'open') return;
    this.flush();
    this.state = 'ending';
    this.reader.stop();
    this.transport.resume();
    this.transport.end();
  }

  /** Closes at once. Nothing is told any more. */
  destroy(): void {
    this.state = 'closed';
    this.reader.stop();
    this.transport.destroy();
  }

  // In

  /** Reads nothing more, so that the other side is slowed. */
  pause(): void {
    this.transport.pause();
  }

  /** Reads on. */
  resume(): void {
    this.transport.resume();
  }

  private data(chunk: Uint8Array): void {
    this.receivedBytes += chunk.length;
    if (this.state !== 'open' || this.refusing) return;
    try {
      this.reader.push(chunk);
    } catch (error) {
      this.refuse(statusErrorFrom(error).status);
    }
  }

  private readonly receive = (frame: Frame | UnknownFrame): void => {
    if (frame.kind !== 'unknown') this.events.frame(frame);
    else if (frame.critical) this.refuse(UNKNOWN_CRITICAL);
    else this.skippedFrames++;
  };

  private refuse(violation: Status): void {
    if (this.refusing) return;
    this.refusing = true;
    this.reader.stop();
    this.events.violation(violation);
  }

  private drained(): void {
    if (this.state !== 'closed') this.events.drained();
  }

  /** While we are ending, our own last bytes may still be on their way: the transport closes when they are out. */
  private otherSideEnded(): void {
    if (this.state === 'open') this.lost('the other side ended the stream');
  }

  private lost(how: string): void {
    if (this.state === 'closed') return;
    const partial = this.partialBytes;
    const detail = partial === 0 ? how : `${how}, ${partial} bytes into a frame`;
    this.state = 'closed';
    this.reader.stop();
    // Who waits to be told comes before what is tidied up.
    try {
      this.events.closed(detail);
    } finally {
      this.transport.destroy();
    }
  }
}

const UNKNOWN_CRITICAL = status('unimplemented', {
  message: 'A critical frame of a kind unknown here was received [WIRE-4].',
  delivery: 'notDelivered',
});
