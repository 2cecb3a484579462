import { type Transport } from '@liminal/runtime';

/** Where connections come from. A new transport is one of these. */
export interface Listener {
  /** Begins to listen; every connection that comes is given to `accept`. Rejects with the status error where it cannot. */
  listen(accept: (transport: Transport) => void): Promise<Listening>;
}

/** A listener at work. */
export interface Listening {
  /** Where clients connect to, for example `tcp://127.0.0.1:40312`. */
  readonly url: string;
  /** Takes no more connections; those that are there go on. Idempotent. */
  close(): Promise<void>;
}
