import { type Frame } from '@liminal/protocol';

/**
 * The way back to whoever assigns instances.
 *
 * @internal
 */
export interface AssignmentLink {
  /** What kind of host this is, for crash records, for example `thread`. */
  readonly host: string;
  /** Sends a frame behind those before it. Throws where it cannot be encoded. */
  send(frame: Frame): void;
  /** What was sent leaves this side now, and not at the end of the turn. */
  flush(): void;
}
