import { type CrashRecord, type PolicyEvent } from '@liminal/protocol';
import { EmissionQueue, Emitter, type ReplyEvent } from '@liminal/runtime';

/** The streams of a conversation on its connection, in one order of emission (STREAM-2). */
export class ConnectionStreams {
  private readonly queue = new EmissionQueue();
  readonly crashes = new Emitter<CrashRecord>(this.queue, 'latest');
  readonly replies = new Emitter<ReplyEvent>(this.queue);
  readonly policy = new Emitter<PolicyEvent>(this.queue);

  complete(): void {
    for (const emitter of [this.crashes, this.replies, this.policy]) emitter.complete();
  }
}
