import { type ExitReason, type Frame, type Status } from '@liminal/protocol';

/** How a thread or a child ended. */
export interface WorkerDeath {
  /** Why, as far as it can be told. */
  readonly reason: ExitReason;
  /** Whether all that it had sent has come (LINK-4). */
  readonly isDrained: boolean;
  /** Resolves when it is all gone, where that comes later. Nobody waits for it but who closes the pool, for a time. */
  readonly rest?: Promise<void>;
}

/** What a worker tells its pool. Nothing comes after `exited`. */
export interface WorkerEvents {
  /** A frame came. */
  frame(frame: Frame): void;
  /** Nothing more comes of it, and nothing reaches it: its end is under way. */
  ends(): void;
  /** What came is no frame. */
  violation(status: Status): void;
  /** It has ended, and what it had sent has been told. */
  exited(death: WorkerDeath): void;
}

/** A thread or a child process that runs instances. */
export interface HostWorker {
  /** For people: the id of the thread or of the process. */
  readonly id: string;
  /** Whether what is sent can still reach it, as far as is known. */
  readonly isOpen: boolean;
  /** Sends a frame behind those before it. Throws where it cannot be encoded. After its end it does nothing. */
  send(frame: Frame): void;
  /** Ends it now, whatever it is at; `exited` follows. Idempotent. */
  kill(): void;
}

/** Starts a worker. Throws where that is not even possible. */
export type LaunchWorker = (events: WorkerEvents) => HostWorker;
