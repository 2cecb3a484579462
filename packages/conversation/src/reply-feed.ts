import { type Envelope, type Status } from '@liminal/protocol';
import { type EmissionQueue, Emitter, type ReplyEvent, type ReplyObserver } from '@liminal/runtime';
import { type Observable, throwError } from 'rxjs';

/** One who observes, from `observe` until it leaves. */
interface Observing {
  readonly observer: ReplyObserver;
  active: boolean;
}

const NOBODY: readonly Observing[] = [];

/**
 * Tells of the replies of a conversation: its observers, who pass every one on, and whoever subscribes to the stream. An event is made only
 * where somebody subscribes. What an observer throws harms nobody else: it is reported as RxJS reports what a subscriber throws (STREAM-3).
 */
export class ReplyFeed implements ReplyObserver {
  private observing: readonly Observing[] = NOBODY;
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
    return this.observing.length > 0 || (this.emitter?.observed ?? false);
  }

  /** Tells the observer from now on, until it leaves: by what this gives. */
  observe(observer: ReplyObserver): () => void {
    const entry: Observing = { observer, active: true };
    if (!this.completed) this.observing = [...this.observing, entry];
    return () => {
      entry.active = false;
      this.observing = this.observing.filter((other) => other !== entry);
    };
  }

  /** In the queue's order, like `status`. */
  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    const { queue } = this;
    if (!queue.begin()) return queue.wait(() => this.tellReply(op, index, envelope, more));
    try {
      this.tellReply(op, index, envelope, more);
    } finally {
      queue.end();
    }
  }

  /** The lists are never changed, but replaced: who is told is settled when its turn comes. */
  private tellReply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    const { observing } = this;
    if (this.emitter?.observed) this.emitter.tell({ kind: 'reply', op, index, more, envelope });
    for (const entry of observing) {
      try {
        if (entry.active) entry.observer.reply(op, index, envelope, more);
      } catch (error) {
        unhandled(error);
      }
    }
  }

  status(op: number, status: Status): void {
    this.queue.run(() => this.tellStatus(op, status));
  }

  private tellStatus(op: number, status: Status): void {
    const { observing } = this;
    this.emitter?.tell({ kind: 'status', op, status });
    for (const entry of observing) {
      try {
        if (entry.active) entry.observer.status(op, status);
      } catch (error) {
        unhandled(error);
      }
    }
  }

  /** When all that was told before has been, nobody is held, and so nobody is told any more (STREAM-4). */
  complete(): void {
    if (this.completed) return;
    this.completed = true;
    this.emitter?.complete();
    this.queue.run(() => (this.observing = NOBODY));
  }
}

/** To RxJS's hook for what nobody handles, which the application owns; without one it is uncaught. */
function unhandled(error: unknown): void {
  throwError(() => error).subscribe();
}
