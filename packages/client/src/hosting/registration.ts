/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import { type Headers, type Status } from '@liminal/protocol';
import { type Assignment } from '@liminal/runtime';

/** What {@link Client.register} takes. All optional. */
export interface RegisterOptions {
  /** How many instances this program takes at once, of all these participants together, 1 to 4 294 967 295. Default 1 024. */
  readonly capacity?: number;
  /**
   * Whether an instance is taken: what it does not take, the server asks another program for. What it throws is why, for the server's logs and, where nobody
   * takes it, for the opener. Default: takes all, up to the capacity.
   */
  readonly accept?: (assignment: Assignment) => boolean;
  /** Of this program, for people. Cut to 128 bytes. Default: none. */
  readonly version?: string;
  /** Of this program, for people and logs. At most 32 entries and 8 KiB. Default: none. */
  readonly attributes?: Headers;
  /** How long the server may take to answer, in milliseconds, 1 to 2 147 483 647. Default 30 000. */
  readonly deadlineMs?: number;
}

/** What {@link Registration.drain} takes. */
export interface DrainOptions {
  /** How long the instances that there are may go on, in milliseconds, 0 to 2 147 483 647; then they are stopped, and a second later ended. Default: as long as they like. */
  readonly deadlineMs?: number;
}

/** Participants that this program hosts for a server, until it takes them back or the connection is over. */
export interface Registration {
  /** The subjects. */
  readonly subjects: readonly string[];
  /** How many instances are taken at once. */
  readonly capacity: number;
  /** How many there are. */
  readonly instances: number;
  /** Resolves when it is over: `ok` where this side took it back, else why. Instances may go on. Never rejects. */
  ended(): Promise<Status>;
  /**
   * Takes the participants back: no more instances come, those that there are go on. Resolves when the server has it, or the connection is over; rejects with
   * the status error `deadlineExceeded` where it does not answer within the `deadlineMs` of the registration. Idempotent.
   */
  unregister(): Promise<void>;
  /**
   * Takes them back, and resolves when the last instance has ended: then the client may be closed, and nobody is cut off. Of a server that does not answer it
   * waits for no more than the `deadlineMs` of the registration. Never rejects for what the server or instances do.
   */
  drain(options?: DrainOptions): Promise<void>;
  /** `drain`. */
  [Symbol.asyncDispose](): Promise<void>;
}
