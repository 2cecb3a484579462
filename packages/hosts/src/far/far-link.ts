import { type Frame } from '@liminal/protocol';

/**
 * The way to a thread, a child process or a program that runs instances.
 *
 * @internal
 */
export interface FarLink {
  /** Sends a frame behind those before it. Throws where it cannot be encoded. */
  send(frame: Frame): void;
}
