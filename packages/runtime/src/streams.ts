import { Observable, type Subscriber, type Unsubscribable } from 'rxjs';

const NONE: readonly unknown[] = [];

/**
 * One order of emissions for the streams of one owner: what is emitted inside a subscriber waits behind the emission in
 * progress, so that every subscriber of every stream sees the same order (STREAM-2).
 *
 * @internal
 */
export class EmissionQueue {
  private emitting = false;
  private waiting: (() => void)[] | undefined;

  /** Whether an emission is in progress. */
  get busy(): boolean {
    return this.emitting;
  }

  /** Runs the emission now, or after the one in progress. */
  run(emission: () => void): void {
    this.call(runEmission, emission, undefined);
  }

  /** The same of a function and what it is given, so that where many are run none needs a closure of its own. */
  call<A, B>(emission: (a: A, b: B) => void, a: A, b: B): void {
    if (!this.begin()) return this.wait(() => emission(a, b));
    try {
      emission(a, b);
    } finally {
      this.end();
    }
  }

  /** Begins an emission, unless one is in progress; whether it did. Whoever began one ends it. */
  begin(): boolean {
    if (this.emitting) return false;
    this.emitting = true;
    return true;
  }

  /** Runs what came meanwhile. One that throws is a defect: it is thrown on when all the others have had their turn. */
  end(): void {
    const defects = this.waiting ? this.drain(this.waiting) : NONE;
    this.emitting = false;
    if (defects.length === 1) throw defects[0];
    if (defects.length > 1) throw new AggregateError(defects, 'Several emissions threw.');
  }

  /** The emission comes after the one in progress. */
  wait(emission: () => void): void {
    (this.waiting ??= []).push(emission);
  }

  private drain(waiting: (() => void)[]): unknown[] {
    const defects: unknown[] = [];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        next();
      } catch (error) {
        defects.push(error);
      }
    }
    this.waiting = undefined;
    return defects;
  }
}

function runEmission(emission: () => void): void {
  emission();
}

/**
 * What a late subscriber of an {@link Emitter} is given first.
 *
 * @internal
 */
export type Replay = 'nothing' | 'latest';

const NOBODY: readonly Subscriber<never>[] = [];

/**
 * An Observable, made when it is first asked for, and who may emit on it: values only, never errors, and one completion (STREAM-1). It
 * takes the place of a Subject, at a part of the price for each value; while nobody observes it, it is one small object.
 *
 * @internal
 */
export class Emitter<T> {
  private subscribers: readonly Subscriber<T>[] = NOBODY;
  private made$: Observable<T> | undefined;
  private latest: { readonly value: T } | undefined;
  private completed = false;
  /** Its subscribers have been told of its completion. */
  private finished = false;

  /** Emits through a queue that other emitters may share. */
  constructor(
    private readonly queue: EmissionQueue,
    private readonly replay: Replay = 'nothing',
  ) {}

  /** The stream. A late subscriber gets the latest value first, where the emitter replays it. */
  get stream$(): Observable<T> {
    this.made$ ??= new Observable<T>((subscriber) => this.subscribe(subscriber));
    return this.made$;
  }

  /** Whether anyone is subscribed. */
  get observed(): boolean {
    return this.subscribers.length > 0;
  }

  /** Emits, in the queue's order; after the completion, nothing. */
  emit(value: T): void {
    if (this.completed) return;
    if (this.observed || this.queue.busy) this.queue.call(tell, this, value);
    else this.keep(value);
  }

  /** Completes, in the queue's order. Again: nothing. */
  complete(): void {
    if (this.completed) return;
    this.completed = true;
    if (this.observed || this.queue.busy) this.queue.call(finish, this, undefined);
    else this.finish();
  }

  /** In its turn. */
  tell(value: T): void {
    this.keep(value);
    for (const subscriber of this.subscribers) subscriber.next(value);
  }

  /** In its turn. It holds none of those whom it has served (STREAM-4). */
  finish(): void {
    const { subscribers } = this;
    this.finished = true;
    this.subscribers = NOBODY;
    for (const subscriber of subscribers) subscriber.complete();
  }

  private keep(value: T): void {
    if (this.replay === 'latest') this.latest = { value };
  }

  /** The list is never changed, but replaced: who is told of a value is settled when its turn comes. */
  private subscribe(subscriber: Subscriber<T>): Unsubscribable {
    const { latest, finished } = this;
    // First: what is emitted while it is given the latest is for it too.
    if (!finished) this.subscribers = this.subscribers.concat(subscriber);
    if (latest) subscriber.next(latest.value);
    if (finished) subscriber.complete();
    return new Subscribing(this, subscriber);
  }

  /** The subscriber has left. */
  leave(subscriber: Subscriber<T>): void {
    this.subscribers = this.subscribers.filter((other) => other !== subscriber);
  }
}

/** Ends a subscription: less than half of what a closure with its surroundings takes. */
class Subscribing<T> implements Unsubscribable {
  constructor(
    private readonly emitter: Emitter<T>,
    private readonly subscriber: Subscriber<T>,
  ) {}

  unsubscribe(): void {
    this.emitter.leave(this.subscriber);
  }
}

function tell<T>(emitter: Emitter<T>, value: T): void {
  emitter.tell(value);
}

function finish(emitter: { finish(): void }): void {
  emitter.finish();
}
