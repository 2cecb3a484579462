/** What a transport tells the one who uses it. No call comes after `closed`. */
export interface TransportEvents {
  /** Bytes came in. The chunk may be a view of a larger buffer; it is the receiver's until it returns. */
  data(chunk: Uint8Array): void;
  /** The other side will send no more (a half-close); ours may still be written to. */
  ended(): void;
  /** After {@link Transport.write} had answered `false`: what was waiting has gone out. */
  drained(): void;
  /** The transport is gone. `detail` says why where that is known, for example `ECONNRESET`. */
  closed(detail: string | undefined): void;
}

/**
 * A two-way pipe of bytes: a socket, a pair in memory. Bytes arrive in the order in which they were written. Nothing is
 * delivered before {@link Transport.start}.
 */
export interface Transport {
  /** Who is at the other end, for people and limits, for example `127.0.0.1:40312`. */
  readonly remote: string;
  /** How many bytes were written and have not left this process. */
  readonly pendingBytes: number;
  /** Starts delivery. Called once. */
  start(events: TransportEvents): void;
  /**
   * Takes bytes to send, in order. `false` asks to wait for `drained`. The transport may keep the chunk until it has gone out,
   * so the writer does not touch it afterwards. After {@link Transport.end} or
   * {@link Transport.destroy} it does nothing.
   */
  write(chunk: Uint8Array): boolean;
  /** Stops delivery of `data` until {@link Transport.resume}, so that the other side is slowed. */
  pause(): void;
  /** Lets `data` come again. */
  resume(): void;
  /** Sends what was written, then says that no more comes. Idempotent. */
  end(): void;
  /** Closes at once; what was not sent is lost. Idempotent; `closed` follows, asynchronously. */
  destroy(): void;
}
