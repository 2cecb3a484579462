import { type Phase, type PolicyEvent } from '@liminal/protocol';
import { EmissionQueue, Emitter, type ReplyEvent } from '@liminal/runtime';
import { type ConversationEnd } from './conversation/conversation-resource';

/** A conversation's streams, in one order of emission (STREAM-2). The crashes' is the crash log's, in the same queue. */
export class ConversationStreams {
  readonly queue = new EmissionQueue();
  readonly replies = new Emitter<ReplyEvent>(this.queue);
  readonly policy = new Emitter<PolicyEvent>(this.queue);
  readonly phases = new Emitter<Phase>(this.queue, 'latest');
  readonly end = new Emitter<ConversationEnd>(this.queue, 'latest');

  /** The conversation is over: each completes, after what was emitted before (STREAM-1). */
  complete(end: ConversationEnd): void {
    this.end.emit(end);
    for (const emitter of [this.replies, this.policy, this.phases, this.end]) emitter.complete();
  }
}
