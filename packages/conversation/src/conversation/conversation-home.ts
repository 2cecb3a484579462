import { type ActorNode } from '../process/actor-node';
import { type CreateLog } from './conversation-log';

/** Where conversations live: what all of a registry have in common. */
export interface ConversationHome<Resident> {
  readonly node: ActorNode;
  /** What the wall clock shows when the monotonic one shows 0. */
  readonly wallOffsetMs: number;
  /** What makes the conversations' logs; nothing: the default. */
  readonly createLog?: CreateLog | undefined;
  /** A conversation has begun: it will be over once. */
  began(conversation: Resident): void;
  /** A conversation is over. Called once for each. */
  ended(conversation: Resident): void;
}
