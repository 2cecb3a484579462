import { type HostReport } from '@liminal/conversation';
import { type Phase, type PolicyDecision } from '@liminal/protocol';

/** What the operator's participant is asked, as JSON. */
export type OperatorRequest =
  /** For the list of hosts and conversations: a stream of {@link OperatorListing}. */
  | { readonly ask: 'ps' }
  /** To end an instance, as a drill: by its pid as `ps` shows it, or by the id of its conversation. Answered by an {@link InstanceListing}. */
  | {
      readonly ask: 'kill';
      /** A pid, or the id of a conversation. */
      readonly instance: string;
    }
  /** For what is known of a conversation's past: answered by a `ConversationHistory` of `@liminal/conversation`. */
  | {
      readonly ask: 'trace';
      /** The id of a conversation that is open, or has failed not long ago. */
      readonly conversation: string;
    };

/** One entry of the list: the hosts first, then the conversations, oldest first. */
export type OperatorListing =
  | {
      readonly kind: 'host';
      /** What is told of it. */
      readonly host: HostListing;
    }
  | {
      readonly kind: 'conversation';
      /** What is told of it. */
      readonly conversation: ConversationListing;
    };

/** A host, with the registrations that it answers. */
export interface HostListing extends Partial<HostReport> {
  /** The kind of host, for example `thread`. */
  readonly kind: string;
  /** What its registrations are called. */
  readonly name: string;
  /** What conversations are opened on. */
  readonly subjects: readonly string[];
}

/** An instance. */
export interface InstanceListing {
  /** Its process, as it prints. */
  readonly pid: string;
  /** The kind of host that it runs on. */
  readonly host: string;
  /** Counts the conversation's instances, from 1. */
  readonly generation: number;
  /** Where it is in its life, for example `running`. */
  readonly health: string;
}

/** An open conversation. */
export interface ConversationListing {
  /** Its id. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** Its phase (CONV-1). */
  readonly phase: Phase;
  /** What its policy is at, while it heals. */
  readonly healing?: string;
  /** Who takes part. */
  readonly instances: readonly InstanceListing[];
  /** How many operations are open. */
  readonly openOperations: number;
  /** Messages admitted so far. */
  readonly messages: number;
  /** Replies so far. */
  readonly replies: number;
  /** What its policy has decided, oldest first. */
  readonly decisions: readonly PolicyDecision['action'][];
}
