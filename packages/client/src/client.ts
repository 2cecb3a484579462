/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import { type CrashPolicy, type Headers, type Status } from '@liminal/protocol';
import { type Observable } from 'rxjs';
import { type Conversation } from './conversation/conversation';
import { type RegisterOptions, type Registration } from './hosting/registration';

/** How long opening may take where the caller does not say, in milliseconds. */
export const DEFAULT_OPEN_DEADLINE_MS = 30_000;

/** What {@link Client.open} takes. */
export interface OpenOptions {
  /**
   * What the conversation does about a crash, within the subject's bounds: {@link Conversation.policy} says what it got. Default: what the
   * subject's own settings say, and else it fails (POLICY-7).
   */
  readonly policy?: CrashPolicy;
  /**
   * How long the whole conversation may last, in milliseconds, 1 to 2 147 483 647; then the server ends it, and what is open ends as
   * `deadlineExceeded` (CONV-8). Default: no end.
   */
  readonly conversationDeadlineMs?: number;
  /** Headers for the participant's side. At most 32 entries and 8 KiB. */
  readonly headers?: Headers;
  /**
   * How long opening may take, the participant's start included, in milliseconds, 1 to 2 147 483 647; `conversationDeadlineMs` bounds what
   * follows. Default 30 000.
   */
  readonly deadlineMs?: number;
  /** Gives up when it fires, as `cancelled`; a conversation that is opened all the same is closed. */
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
  /** Whether new conversations can be opened. */
  readonly state: ClientState;
  /** The state, and each change of it. Completes when it is closed. */
  readonly state$: Observable<ClientState>;
  /** How many conversations are open. */
  readonly conversations: number;
  /**
   * Opens a conversation on a subject. Rejects with the status error: `notFound`; `unavailable` when the participant could not be
   * started (with the reason), when the server is stopping, or when the connection was lost; `resourceExhausted` at a limit of the
   * connection; `invalidArgument` for a subject or headers over their limits, or a malformed policy; `deadlineExceeded`; `cancelled`;
   * `failedPrecondition` when this client is closed.
   *
   * @example
   * ```ts
   * import { type Client } from '@liminal/client';
   *
   * async function greet(client: Client) {
   *   await using conversation = await client.open('greeter', { deadlineMs: 5_000 });
   *   return (await conversation.request('Ada')).text();
   * }
   * ```
   */
  open(subject: string, options?: OpenOptions): Promise<Conversation>;
  /**
   * Hosts participants for the server: conversations that are opened on their subjects there get instances here, up to a capacity. They are what
   * `defineParticipant` makes, an array of such, or the exports of a participant's file. This program's connection is its link: when it breaks, the
   * instances are gone for their conversations, with `noconnection`; {@link Registration.drain} before {@link Client.close} lets them finish. Rejects
   * with the status error: `permissionDenied` where the server does not let this program; `invalidArgument` for what is no participant, or an option
   * out of its range; as {@link Client.open} does where the connection is over.
   *
   * @example
   * ```ts
   * import { type Client } from '@liminal/client';
   *
   * async function work(client: Client) {
   *   const participant = { subject: 'upper', handle: (message: { text(): string }) => message.text().toUpperCase() };
   *   await using registration = await client.register(participant, { capacity: 100 });
   *   console.log('taking conversations on', registration.subjects);
   *   await registration.ended();
   * }
   * ```
   */
  register(participants: unknown, options?: RegisterOptions): Promise<Registration>;
  /**
   * Resolves when the connection is over, with how: `ok` when this side closed it, the server's status when it said goodbye, else what
   * broke it. Never rejects.
   */
  closed(): Promise<Status>;
  /**
   * Leaves: conversations that are open end at once, with their operations as `cancelled`, and the server is told. To let operations
   * finish, close the conversations first. Resolves when the connection is closed, after a second at the latest. Idempotent.
   */
  close(): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}
