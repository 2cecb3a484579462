import {
  type CompensationOutcome,
  type CrashRecord,
  type ExitReason,
  type FailCause,
  type PolicyDecision,
  type PolicyEvent,
  describeExit,
  formatPid,
  heals,
} from '@liminal/protocol';
import { fateOf, fateStatus } from '@liminal/runtime';
import { type PolicyEntry, PolicyKeeper } from '../policy/policy-keeper';
import { report } from '../report';
import { type PolicyExit } from '../policy/decide-crash';
import { resolved } from '../policy/resolved-policy';
import { CompensationRun } from './compensation-run';
import { type ConversationEffect, type ConversationEvent } from './conversation-state';
import { type LifeDeadlines } from './life-deadlines';
import { type LivingConversation } from './living-conversation';

/** A crash as it is found: what the policy does not know of it. */
export interface FoundCrash {
  readonly reason: ExitReason;
  /** When it was found, on the monotonic clock. */
  readonly now: number;
  /** Why the conversation itself cannot go on with another instance. */
  readonly obstacle: Extract<FailCause, 'completing' | 'notStarted'> | undefined;
}

/** What handling a crash uses of the conversation's life. */
export interface CrashHandlingParts {
  readonly deadlines: LifeDeadlines;
  /** Something has come about that the life has to know. */
  move(event: ConversationEvent): unknown;
}

/** What a policy does about a crash. */
export type HealingEffect = Extract<
  ConversationEffect,
  'backOff' | 'startInstance' | 'announceHealed' | 'compensate' | 'stopCompensating' | 'announceGivenUp'
>;

/**
 * What a conversation does about crashes: it has its policy decide, keeps the record, and carries the decision out. Made with the first crash: most
 * conversations need none.
 */
export class CrashHandling {
  /** Whether a crash was recorded that is not healed (CRASH-1). */
  detected = false;
  private readonly keeper: PolicyKeeper;
  /** Whether it has told the breaker of a failure that no answer came after: one conversation is no storm. */
  private hasFailed = false;
  private compensation: CompensationRun | undefined;

  constructor(
    private readonly conversation: LivingConversation,
    private readonly parts: CrashHandlingParts,
  ) {
    this.keeper = new PolicyKeeper(resolved(conversation.policy));
  }

  /** The last decisions with what they were made of, oldest first. */
  get trail(): readonly PolicyEntry[] {
    return this.keeper.trail;
  }

  /** The registrations that its policy has left for another. */
  get leftBehind(): readonly string[] {
    return this.keeper.left;
  }

  /** What became of the compensations, as far as they were tried. */
  get compensations(): readonly CompensationOutcome[] {
    return this.compensation?.outcomes ?? [];
  }

  // The crash

  /** The record of an exit that has just happened, with the policy's decision. */
  crash(found: FoundCrash): CrashRecord {
    const { seat, table } = this.conversation;
    const { reason } = found;
    const decision = this.decide(found);
    return seat.crashRecord(reason, table.fates(heals(decision)), decision);
  }

  private decide(found: FoundCrash): PolicyDecision {
    const { seat, hasAnswered } = this.conversation;
    this.tellBreaker(hasAnswered, found.reason);
    return this.keeper.decide(seat.generation, this.exitOf(hasAnswered, found));
  }

  /** [SUP-4] that an instance has answered, the breaker knows already */
  private tellBreaker(hasAnswered: boolean, reason: ExitReason): void {
    const { seat, offering } = this.conversation;
    if (seat.declinedWith) return;
    if (!hasAnswered && !this.hasFailed) offering.breaker.failed(seat.startedAt, reason);
    this.hasFailed = !hasAnswered;
  }

  private exitOf(answered: boolean, { now, obstacle }: FoundCrash): PolicyExit {
    const { node, seat, offering, compensations } = this.conversation;
    const { random } = node.ports;
    return {
      now,
      // To draw a number is not for nothing: it may read the system's randomness.
      chance: this.keeper.isPatient ? random.uint32() / 2 ** 32 : 0,
      answered,
      obstacle: obstacle ?? this.breakerObstacle(),
      registration: seat.registration.name,
      registrations: offering.names,
      compensations: compensations?.size ?? 0,
    };
  }

  /** [SUP-4] */
  private breakerObstacle(): 'breakerOpen' | undefined {
    return this.conversation.offering.refusal() ? 'breakerOpen' : undefined;
  }

  /** Settles what is open with its fate, but for what is carried over, and tells of the crash. */
  record(crash: CrashRecord): void {
    const { crashes, table } = this.conversation;
    const anotherFollows = heals(crash.decision);
    this.detected ||= !anotherFollows;
    // First: one who is told of it and cancels what was open changes nothing that the record says (OP-1).
    table.exit(
      ({ state, replies, idempotencyKey }) =>
        fateStatus(crash, { fate: fateOf(state), replies }, idempotencyKey !== undefined),
      anotherFollows,
    );
    crashes.record(crash);
    this.warn(crash);
  }

  /** Operators hear of every crash, whoever else is told. */
  private warn({ participant, subject, generation, reason, fates, decision }: CrashRecord): void {
    const { id, node, seat } = this.conversation;
    report(node.ports.logger, seat.declinedWith ? 'nobody takes a participant' : 'participant crashed', {
      conversation: id,
      participant: formatPid(participant),
      subject,
      generation,
      reason: seat.declinedWith?.message ?? describeExit(reason),
      openOperations: fates.length,
      decision: decision.action,
      stack: reason.kind === 'crashed' ? reason.stack : undefined,
    });
  }

  // What is done about it

  /** Carries out one effect of a move of the conversation. */
  carryOut(effect: HealingEffect, crash: CrashRecord | undefined): void {
    if (!crash) return;
    const { streams } = this.conversation;
    switch (effect) {
      case 'backOff':
        return this.backOff(crash);
      case 'startInstance':
        return this.startInstance(crash);
      case 'announceHealed':
        return streams.emitPolicy(this.healed(crash));
      case 'compensate':
        return this.compensate();
      case 'stopCompensating':
        return this.compensation?.stop();
      case 'announceGivenUp':
        return streams.emitPolicy(this.givenUp(crash));
    }
  }

  private backOff({ decision }: CrashRecord): void {
    const { parts } = this;
    const delayMs = decision.action === 'restart' ? decision.delayMs : 0;
    const over = () => {
      if (this.canStart(decision)) parts.move({ kind: 'backoffOver' });
      else this.refuseStart();
    };
    if (delayMs > 0) parts.deadlines.set('backoff', delayMs, over);
    else over();
  }

  /** [SUP-4] the breaker may have opened meanwhile, and [POLICY-3] a registration that was decided for may be gone */
  private canStart(decision: PolicyDecision): boolean {
    const { offering } = this.conversation;
    if (decision.action === 'routeToNext' && !offering.registration(decision.to)) return false;
    return offering.refusal() === undefined;
  }

  private refuseStart(): void {
    const { compensations } = this.conversation;
    const mayCompensate = this.keeper.policy.steps.some(({ kind }) => kind === 'compensate');
    this.detected = true;
    this.parts.move({ kind: 'startRefused', compensates: mayCompensate && (compensations?.size ?? 0) > 0 });
  }

  /** Seats the next instance, of the same registration or of the one that was decided for, and gives it what waits. */
  private startInstance({ decision }: CrashRecord): void {
    const { seat, offering, pid, compensations } = this.conversation;
    const next = decision.action === 'routeToNext' ? offering.registration(decision.to) : undefined;
    if (next) seat.routeTo(next);
    offering.starting();
    seat.start(pid, this.conversation, compensations?.weight());
    this.conversation.instanceBegins();
    this.conversation.forwardWaiting();
  }

  /** Undoes what was declared, and says when all of it was tried. */
  private compensate(): void {
    const { id, node, seat, offering, pid, compensations } = this.conversation;
    this.compensation = new CompensationRun({
      node,
      seat,
      offering,
      conversationId: id,
      conversation: pid,
      compensations: compensations?.take() ?? [],
      done: () => void this.parts.move({ kind: 'compensated' }),
    });
    this.compensation.begin();
  }

  /** The instance that undoes has exited by itself: its crash is on record too, and the rest is not undone (CRASH-1). */
  undoingCrashed(reason: ExitReason): void {
    const { seat, crashes } = this.conversation;
    const crash = seat.crashRecord(reason, [], { action: 'fail' });
    crashes.record(crash);
    this.warn(crash);
    this.compensation?.exited(reason);
  }

  // What is told of it (CRASH-5)

  private healed({ generation, decision }: CrashRecord): PolicyEvent {
    const { seat, phase } = this.conversation;
    const outcome = decision.action === 'routeToNext' ? 'rerouted' : 'restarted';
    return { generation, outcome, phase, participant: seat.info() };
  }

  private givenUp({ generation }: CrashRecord): PolicyEvent {
    const { phase } = this.conversation;
    return this.compensation
      ? { generation, outcome: 'compensated', phase, compensations: this.compensations }
      : { generation, outcome: 'gaveUp', phase };
  }
}
