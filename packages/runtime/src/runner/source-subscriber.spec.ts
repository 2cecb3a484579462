import { Subject, interval, merge, mergeMap, of, range, tap } from 'rxjs';
import { SourceSubscriber } from './source-subscriber';

function subscriberThatKeeps() {
  const told: unknown[] = [];
  const subscriber = new SourceSubscriber({
    next: (value) => told.push(value),
    error: (error) => told.push(['error', error]),
    complete: () => told.push('complete'),
  });
  return { told, subscriber };
}

describe('what a source is subscribed with', () => {
  it('is told what an Observable emits, and once that it has ended [OP-3]', () => {
    const { told, subscriber } = subscriberThatKeeps();
    of(1, 2).subscribe(subscriber);
    subscriber.complete();
    subscriber.error('late');
    subscriber.next(3);
    expect(told).toEqual([1, 2, 'complete']);
  });

  it('is told of an error, and of nothing after it [OP-3]', () => {
    const { told, subscriber } = subscriberThatKeeps();
    const subject = new Subject<number>();
    subject.subscribe(subscriber);
    subject.error('broken');
    subscriber.complete();
    expect([told, subscriber.closed]).toEqual([[['error', 'broken']], true]);
  });

  it('ends a source that emits in a loop, and all that it consists of [OP-5]', () => {
    const told: unknown[] = [];
    const rest = new Subject<number>();
    const stopper = new SourceSubscriber({
      next: (value) => {
        told.push(value);
        if (value === 2) stopper.unsubscribe();
      },
      error: () => undefined,
      complete: () => undefined,
    });
    merge(rest, range(0, Infinity)).subscribe(stopper);
    expect([told, rest.observed]).toEqual([[0, 1, 2], false]);
  });

  it('undoes what is added to it, at once where it is over, and not what was removed', () => {
    const { subscriber } = subscriberThatKeeps();
    const [undone, removed, late] = [jest.fn(), jest.fn(), { unsubscribe: jest.fn() }];
    subscriber.add(undefined);
    subscriber.add(subscriber);
    subscriber.add(undone);
    subscriber.add(removed);
    subscriber.remove(removed);
    subscriber.unsubscribe();
    subscriber.unsubscribe();
    subscriber.add(late);
    expect([undone, removed, late.unsubscribe].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
  });

  it('is harmed by nothing that throws while it is undone [OP-11]', () => {
    const { subscriber } = subscriberThatKeeps();
    const after = jest.fn();
    subscriber.add(() => {
      throw new Error('as it should');
    });
    subscriber.add(after);
    subscriber.unsubscribe();
    expect(after).toHaveBeenCalledTimes(1);
  });

  it('keeps few of the sources that a long one consists of, when they are over [OP-3]', () => {
    const { told, subscriber } = subscriberThatKeeps();
    let most = 0;
    range(0, 10_000)
      .pipe(mergeMap((value) => of(value)))
      .pipe(tap(() => (most = Math.max(most, subscriber.held))))
      .subscribe(subscriber);
    expect(told).toHaveLength(10_001);
    expect(most).toBeLessThan(100);
  });

  it('keeps few of those that an own source adds to it one by one', () => {
    const { subscriber } = subscriberThatKeeps();
    for (let i = 0; i < 10_000; i++) {
      const part = of(i).subscribe();
      subscriber.add(part);
      expect(subscriber.held).toBeLessThan(100);
    }
  });

  it('ends a source that goes on by timers [OP-5]', () => {
    const { subscriber } = subscriberThatKeeps();
    const stopped = jest.spyOn(globalThis, 'clearInterval');
    interval(1_000_000).subscribe(subscriber);
    subscriber.unsubscribe();
    expect(stopped).toHaveBeenCalledTimes(1);
    stopped.mockRestore();
  });
});
