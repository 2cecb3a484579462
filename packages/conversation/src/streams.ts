import { type Envelope, type Phase, type PolicyEvent, type Status } from '@liminal/protocol';
import { EmissionQueue, Emitter } from '@liminal/runtime';
import { type Observable } from 'rxjs';
import { type ConversationEnd } from './conversation/conversation-resource';
import { ReplyFeed } from './reply-feed';

/**
 * A conversation's streams, in one order of emission (STREAM-2); that of its crashes is the crash log's, in the same queue. Each is
 * made when it is first asked for, so that a conversation that nobody observes does not pay for them.
 */
export class ConversationStreams {
  readonly queue = new EmissionQueue();
  private lazyReplies: ReplyFeed | undefined;
  private policies: Emitter<PolicyEvent> | undefined;
  private phases: Emitter<Phase> | undefined;
  private ends: Emitter<ConversationEnd> | undefined;
  private phase: Phase = 'created';
  private ended: (() => ConversationEnd) | undefined;

  get replies(): ReplyFeed {
    this.lazyReplies ??= this.createReplies();
    return this.lazyReplies;
  }

  private createReplies(): ReplyFeed {
    const replies = new ReplyFeed(this.queue);
    if (this.ended) replies.complete();
    return replies;
  }

  get policy$(): Observable<PolicyEvent> {
    this.policies ??= this.made(new Emitter<PolicyEvent>(this.queue));
    return this.policies.stream$;
  }

  /** A late subscriber gets the phase first. */
  get phase$(): Observable<Phase> {
    this.phases ??= this.made(new Emitter<Phase>(this.queue, 'latest'), this.phase);
    return this.phases.stream$;
  }

  /** A late subscriber gets the end first. */
  get ended$(): Observable<ConversationEnd> {
    this.ends ??= this.made(new Emitter<ConversationEnd>(this.queue, 'latest'), this.ended?.());
    return this.ends.stream$;
  }

  private made<T>(emitter: Emitter<T>, latest?: T): Emitter<T> {
    if (latest !== undefined) emitter.emit(latest);
    if (this.ended) emitter.complete();
    return emitter;
  }

  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    this.lazyReplies?.reply(op, index, envelope, more);
  }

  status(op: number, status: Status): void {
    this.lazyReplies?.status(op, status);
  }

  emitPolicy(event: PolicyEvent): void {
    this.policies?.emit(event);
  }

  emitPhase(phase: Phase): void {
    this.phase = phase;
    this.phases?.emit(phase);
  }

  /** The conversation is over: each completes, after what was emitted before (STREAM-1). */
  complete(end: () => ConversationEnd): void {
    this.ended = end;
    this.ends?.emit(end());
    for (const stream of [this.lazyReplies, this.policies, this.phases, this.ends]) stream?.complete();
  }
}
