import { Observable, ReplaySubject, Subject } from 'rxjs';

/**
 * One order of emissions for the streams of one owner: what is emitted inside a subscriber waits behind the emission in
 * progress, so that every subscriber of every stream sees the same order (STREAM-2).
 *
 * @internal
 */
export class EmissionQueue {
  private emitting = false;
  private readonly waiting: (() => void)[] = [];

  /** Runs the emission now, or after the one in progress. */
  run(emission: () => void): void {
    if (this.emitting) {
      this.waiting.push(emission);
      return;
    }
    this.emitting = true;
    try {
      emission();
      if (this.waiting.length > 0) this.drain();
    } finally {
      this.emitting = false;
    }
  }

  private drain(): void {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) next();
  }
}

/**
 * What a late subscriber of an {@link Emitter} is given first.
 *
 * @internal
 */
export type Replay = 'nothing' | 'latest';

/**
 * A private Subject with a public Observable, both made when they are first asked for: an unobserved stream costs its owner one
 * small object. It emits values only, never errors, and completes once (STREAM-1).
 *
 * @internal
 */
export class Emitter<T> {
  private subject: Subject<T> | undefined;
  private made$: Observable<T> | undefined;
  private latest: { readonly value: T } | undefined;
  private completed = false;

  /** Emits through a queue that other emitters may share. */
  constructor(
    private readonly queue: EmissionQueue,
    private readonly replay: Replay = 'nothing',
  ) {}

  /** The stream. A late subscriber gets the latest value first, where the emitter replays it. */
  get stream$(): Observable<T> {
    this.made$ ??= new Observable<T>((subscriber) => this.open().subscribe(subscriber));
    return this.made$;
  }

  /** Whether anyone is subscribed. */
  get observed(): boolean {
    return this.subject?.observed ?? false;
  }

  /** Emits, in the queue's order; after the completion, nothing. */
  emit(value: T): void {
    if (this.completed) return;
    if (this.replay === 'latest') this.latest = { value };
    const { subject } = this;
    if (subject) this.queue.run(() => subject.next(value));
  }

  /** Completes the stream, in the queue's order. Once. */
  complete(): void {
    if (this.completed) return;
    this.completed = true;
    const { subject } = this;
    if (subject) this.queue.run(() => this.finish(subject));
  }

  /** A completed Subject still holds those whom it served last: whoever comes later gets another (STREAM-4). */
  private finish(subject: Subject<T>): void {
    subject.complete();
    this.subject = undefined;
  }

  private open(): Subject<T> {
    this.subject ??= this.create();
    return this.subject;
  }

  private create(): Subject<T> {
    const subject = this.replay === 'latest' ? new ReplaySubject<T>(1) : new Subject<T>();
    if (this.latest) subject.next(this.latest.value);
    if (this.completed) subject.complete();
    return subject;
  }
}
