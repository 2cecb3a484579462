import { type Conversations, type ExitReason } from '@liminal/conversation';
import { type Watched } from '../leaks/watched';
import { type TestRunner } from '@liminal/runtime/testing';

/** A host that was started for one test. */
export interface HostUnderTest {
  /** Offers the participants of the files, and nothing else; with default options. */
  readonly conversations: Conversations;
  /** Where {@link HostCompliance.killed} says that it can: ends the thread, child or program that runs the instances, now and from outside. */
  kill?(): void;
  /** Ends it all. The conversations have been closed before. */
  close(): Promise<void>;
  /** What has to be empty once it is closed. Default: the node of the conversations. */
  readonly watched?: Watched;
}

/** What becomes of instances when what runs them is killed. */
export interface KilledHost {
  /** The reasons that they may exit with. */
  readonly reasons: readonly ExitReason['kind'][];
  /** Whether it is known even then which messages had not been started (OP-7). Default `false`: those that were sent ahead are unknown. */
  readonly isExact?: boolean;
  /** Whether the host starts another thread, child or program by itself. Default `false`. */
  readonly startsAnother?: boolean;
}

/** What {@link describeHostCompliance} takes. */
export interface HostCompliance {
  /** What the host is called in the titles. */
  readonly name: string;
  /**
   * Starts a host with the participants of these files, CommonJS modules of this package. All of it has to run where no other test's instances do. It is
   * asked for anew by each test.
   */
  start(files: readonly string[]): Promise<HostUnderTest>;
  /** Where `kill` can be called, and what comes of it. Default: it cannot. */
  readonly killed?: KilledHost;
  /** Whether an instance in a busy loop can be ended. Default `false`: the event loop is this program's own. */
  readonly endsBusyLoops?: boolean;
  /** How many messages are sent ahead of those that an instance takes at once, at most (OP-7). Default 8. */
  readonly sentAhead?: number;
  /** Default: the globals `describe` and `it`. */
  readonly runner?: TestRunner;
}
