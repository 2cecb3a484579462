import {
  type CompensationOutcome,
  type ConversationCounters,
  type CrashPolicy,
  type CrashRecord,
  type Phase,
} from '@liminal/protocol';
import { type CrashLog } from '@liminal/runtime';
import { type PolicyEntry } from '../policy/policy-keeper';
import { type ConversationLog, type LogEntry } from './conversation-log';
import { type CrashHandling } from './crash-handling';

/** What is known of a conversation that has crashed, for whoever looks into it afterwards (CRASH-6). Bounded: metadata, never content. */
export interface PostMortem {
  /** The conversation's id. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** Its phase at the time of asking; of a conversation that is over, its last. */
  readonly phase: Phase;
  /** Its last crashes, oldest first, with their reasons and stacks: at most 16. */
  readonly crashes: readonly CrashRecord[];
  /** What it counted. */
  readonly counters: ConversationCounters;
  /** Its last log entries, oldest first. */
  readonly log: readonly Readonly<LogEntry>[];
  /** How many entries came before them, and are not kept. */
  readonly omitted: number;
  /** The crash policy in force. */
  readonly policy: CrashPolicy;
  /** The last decisions of the policy, with all that each was made of: at most 32. */
  readonly decisions: readonly PolicyEntry[];
  /** What became of the compensations, where the policy has tried them. */
  readonly compensations: readonly CompensationOutcome[];
}

/** What a post-mortem is made of. */
export interface Deceased {
  readonly id: string;
  readonly subject: string;
  readonly phase: Phase;
  readonly policy: CrashPolicy;
  readonly crashes: CrashLog;
  readonly log: ConversationLog;
  counters(): ConversationCounters;
}

export function postMortemOf(deceased: Deceased, { trail, compensations }: CrashHandling): PostMortem {
  const { id, subject, phase, policy } = deceased;
  const log = deceased.log.read();
  return {
    id,
    subject,
    phase,
    crashes: deceased.crashes.recent,
    counters: deceased.counters(),
    log,
    omitted: Math.max(0, deceased.log.appended - log.length),
    policy,
    decisions: trail,
    compensations,
  };
}

/**
 * The post-mortems of the conversations that have failed last: a node keeps so many, whoever held the conversations. In places that are used again,
 * and looked through when somebody asks: a `Map` that entries come to and go from keeps what has gone from being collected young.
 */
export class PostMortems {
  private readonly places: PostMortem[] = [];
  private next = 0;

  constructor(private readonly capacity: number) {}

  add(postMortem: PostMortem): void {
    if (this.capacity === 0) return;
    this.places[this.next] = postMortem;
    this.next = (this.next + 1) % this.capacity;
  }

  get(id: string): PostMortem | undefined {
    return this.places.find((postMortem) => postMortem.id === id);
  }

  /** All that are kept, oldest first. */
  all(): readonly PostMortem[] {
    const { places, next } = this;
    return places.length < this.capacity ? [...places] : [...places.slice(next), ...places.slice(0, next)];
  }
}
