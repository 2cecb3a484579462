import { type CrashPolicy, type Headers, type Status } from '@liminal/protocol';
import { type Observable } from 'rxjs';
import { type Conversation } from './conversation/conversation';

/** What {@link Client.open} takes. */
export interface OpenOptions {
  /** What the conversation does about a crash. Default, and the only one yet: it fails. */
  readonly policy?: CrashPolicy;
  /** Headers for the participant's side. At most 32 entries and 8 KiB. */
  readonly headers?: Headers;
  /** How long opening may take, in milliseconds. Default 30 000. */
  readonly deadlineMs?: number;
  /** Gives up when it fires; a conversation that is opened all the same is closed. */
  readonly signal?: AbortSignal;
}

/** Whether new conversations can be opened: `draining` once the server said that it is stopping. */
export type ClientState = 'open' | 'draining' | 'closed';

/** A connection to a server, and the conversations that are open on it. */
export interface Client {
  /** Where it is connected to. */
  readonly url: string;
  /** The server's node name. */
  readonly node: string;
  readonly state: ClientState;
  /** The state, and each change of it. Completes when it is closed. */
  readonly state$: Observable<ClientState>;
  /** How many conversations are open. */
  readonly conversations: number;
  /**
   * Opens a conversation on a subject. Rejects with the status error: `notFound`, `unavailable` with the reason when the participant
   * could not be started or the server is stopping, `deadlineExceeded`, `failedPrecondition` when this client is closed.
   */
  open(subject: string, options?: OpenOptions): Promise<Conversation>;
  /** Resolves when the connection is over, with how: `ok` when this side closed it. Never rejects. */
  closed(): Promise<Status>;
  /**
   * Leaves: conversations that are open end at once, and the server is told. To let operations finish, close the conversations first.
   * Resolves when the connection is closed. Idempotent.
   */
  close(): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
