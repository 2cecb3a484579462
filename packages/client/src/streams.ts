import { type Phase, type PolicyEvent } from '@liminal/protocol';
import { EmissionQueue, Emitter, type ReplyEvent } from '@liminal/runtime';

/** A conversation's streams at its client, in one order of emission (STREAM-2). The crashes' is the crash log's, in the same queue. */
export class ConversationStreams {
  readonly queue = new EmissionQueue();
  readonly replies = new Emitter<ReplyEvent>(this.queue);
  readonly policy = new Emitter<PolicyEvent>(this.queue);
  readonly phases = new Emitter<Phase>(this.queue, 'latest');

  complete(): void {
    for (const emitter of [this.replies, this.policy, this.phases]) emitter.complete();
  }
}
