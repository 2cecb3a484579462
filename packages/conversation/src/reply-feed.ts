import { type Envelope, type Status } from '@liminal/protocol';
import { type EmissionQueue, Emitter, type ReplyEvent, type ReplyObserver } from '@liminal/runtime';
import { type Observable } from 'rxjs';

/**
 * Tells of the replies of a conversation: its observers, who pass every one on, and whoever subscribes to the stream. An event is made only
 * where somebody subscribes.
 */
export class ReplyFeed implements ReplyObserver {
  private observers: readonly ReplyObserver[] = [];
  private emitter: Emitter<ReplyEvent> | undefined;
  private completed = false;

  constructor(private readonly queue: EmissionQueue) {}

  /** The stream, made when it is first asked for. */
  get stream$(): Observable<ReplyEvent> {
    this.emitter ??= this.createEmitter();
    return this.emitter.stream$;
  }

  private createEmitter(): Emitter<ReplyEvent> {
    const emitter = new Emitter<ReplyEvent>(this.queue);
    if (this.completed) emitter.complete();
    return emitter;
  }

  /** Whether anyone is told (STREAM-4). */
  get observed(): boolean {
    return this.observers.length > 0 || (this.emitter?.observed ?? false);
  }

  /** Tells the observer from now on; what it gives ends that. */
  observe(observer: ReplyObserver): () => void {
    this.observers = [...this.observers, observer];
    return () => {
      this.observers = this.observers.filter((other) => other !== observer);
    };
  }

  /** In the queue's order, like `status`. */
  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    const { queue } = this;
    if (this.completed) return;
    if (!queue.begin()) return queue.wait(() => this.tellReply(op, index, envelope, more));
    try {
      this.tellReply(op, index, envelope, more);
    } finally {
      queue.end();
    }
  }

  private tellReply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    for (const observer of this.observers) observer.reply(op, index, envelope, more);
    if (this.emitter?.observed) this.emitter.tell({ kind: 'reply', op, index, more, envelope });
  }

  status(op: number, status: Status): void {
    if (!this.completed) this.queue.run(() => this.tellStatus(op, status));
  }

  private tellStatus(op: number, status: Status): void {
    for (const observer of this.observers) observer.status(op, status);
    this.emitter?.tell({ kind: 'status', op, status });
  }

  /** No more comes; when all that was told before has been, nobody is held (STREAM-4). */
  complete(): void {
    if (this.completed) return;
    this.completed = true;
    this.emitter?.complete();
    this.queue.run(() => (this.observers = []));
  }
}
