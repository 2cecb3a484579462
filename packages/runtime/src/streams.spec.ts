import { type Observable, config } from 'rxjs';
import { EmissionQueue, Emitter, type Replay } from './streams';

function setUp(replay: Replay = 'latest') {
  const queue = new EmissionQueue();
  return { queue, emitter: new Emitter<number>(queue, replay) };
}

/** Writes down what a subscriber is told. */
function listen(stream$: Observable<number>, name = '', log: string[] = []): string[] {
  stream$.subscribe({
    next: (value) => log.push(`${name}${value}`),
    error: () => log.push(`${name}error`),
    complete: () => log.push(`${name}end`),
  });
  return log;
}

describe('an emitter', () => {
  it('is an Observable from outside: nobody else can emit [STREAM-1]', () => {
    const { emitter } = setUp();
    const { stream$ } = emitter;
    expect('next' in stream$).toBe(false);
    expect(emitter.stream$).toBe(stream$);
  });

  it('gives values to whoever is subscribed, and completes once [STREAM-1]', () => {
    const { emitter } = setUp('nothing');
    const log = listen(emitter.stream$);
    emitter.emit(1);
    emitter.complete();
    emitter.complete();
    emitter.emit(2);
    expect(log).toEqual(['1', 'end']);
  });

  it('gives a late subscriber what is emitted while it is given the latest, and the completion [STREAM-2] [CRASH-3]', () => {
    const { emitter } = setUp();
    emitter.emit(1);
    const log: string[] = [];
    emitter.stream$.subscribe({
      next: (value) => {
        log.push(`${value}`);
        if (value === 1) emitter.emit(2);
        else emitter.complete();
      },
      complete: () => log.push('end'),
    });
    expect(log).toEqual(['1', '2', 'end']);
  });

  it('keeps the latest in the order of emission, also where its last subscriber has left meanwhile [STREAM-2]', () => {
    const { queue, emitter } = setUp();
    const subscription = emitter.stream$.subscribe();
    const late: string[] = [];
    queue.run(() => {
      emitter.emit(1);
      subscription.unsubscribe();
      emitter.emit(2);
    });
    listen(emitter.stream$, '', late);
    expect(late).toEqual(['2']);
  });

  it('gives a late subscriber the latest value, then live ones [CRASH-3] [C-16]', () => {
    const { emitter } = setUp();
    emitter.emit(1);
    emitter.emit(2);
    const late = listen(emitter.stream$);
    const later = listen(emitter.stream$);
    emitter.emit(3);
    expect(late).toEqual(['2', '3']);
    expect(later).toEqual(['2', '3']);
  });

  it('gives a subscriber after the end the latest value, then completion [CRASH-3] [C-16]', () => {
    const { emitter } = setUp();
    emitter.emit(1);
    emitter.complete();
    expect(listen(emitter.stream$)).toEqual(['1', 'end']);
    expect(listen(emitter.stream$)).toEqual(['1', 'end']);
  });

  it('gives a subscriber after an observed end the latest value, then completion [CRASH-3]', () => {
    const { emitter } = setUp();
    listen(emitter.stream$);
    emitter.emit(1);
    emitter.complete();
    expect(listen(emitter.stream$)).toEqual(['1', 'end']);
  });

  it('gives a late subscriber nothing where it does not replay', () => {
    const { emitter } = setUp('nothing');
    listen(emitter.stream$);
    emitter.emit(1);
    const late = listen(emitter.stream$);
    emitter.complete();
    expect(late).toEqual(['end']);
    expect(listen(emitter.stream$)).toEqual(['end']);
  });

  it('gives one that subscribes during an emission its value exactly once [CRASH-3] [C-16]', () => {
    const { emitter } = setUp();
    const late: string[] = [];
    emitter.stream$.subscribe((value) => value === 1 && listen(emitter.stream$, '', late));
    emitter.emit(1);
    emitter.emit(2);
    expect(late).toEqual(['1', '2']);
  });

  it('gives one that subscribes while an emission waits its value exactly once [CRASH-3]', () => {
    const { queue, emitter } = setUp();
    const other = new Emitter<number>(queue);
    const late: string[] = [];
    listen(emitter.stream$);
    other.stream$.subscribe(() => {
      emitter.emit(7);
      listen(emitter.stream$, '', late);
    });
    other.emit(0);
    expect(late).toEqual(['7']);
  });

  it('gives one that subscribes inside the completion the value and completion [CRASH-3] [C-16]', () => {
    const { emitter } = setUp();
    const late: string[] = [];
    emitter.stream$.subscribe({ complete: () => void listen(emitter.stream$, '', late) });
    emitter.emit(1);
    emitter.complete();
    expect(late).toEqual(['1', 'end']);
  });

  it('shows every subscriber the same order when one emits inside an emission [STREAM-2] [C-16]', () => {
    const { emitter } = setUp();
    const log: string[] = [];
    listen(emitter.stream$, 'a', log);
    emitter.stream$.subscribe((value) => {
      if (value === 1) emitter.emit(2);
    });
    listen(emitter.stream$, 'b', log);
    emitter.emit(1);
    expect(log).toEqual(['a1', 'b1', 'a2', 'b2']);
  });

  it('shows every subscriber the same order over all streams of one queue, ends included [STREAM-2] [C-16]', () => {
    const { queue, emitter: crashes } = setUp();
    const replies = new Emitter<number>(queue);
    const log: string[] = [];
    replies.stream$.subscribe((value) => {
      if (value !== 1) return;
      crashes.emit(9);
      replies.emit(2);
      replies.complete();
      crashes.complete();
    });
    listen(replies.stream$, 'reply ', log);
    listen(crashes.stream$, 'crash ', log);
    replies.emit(1);
    expect(log).toEqual(['reply 1', 'crash 9', 'reply 2', 'reply end', 'crash end']);
  });

  it('lets a subscriber leave inside an emission', () => {
    const { emitter } = setUp();
    const got: number[] = [];
    const subscription = emitter.stream$.subscribe((value) => {
      got.push(value);
      subscription.unsubscribe();
    });
    emitter.emit(1);
    emitter.emit(2);
    expect(got).toEqual([1]);
    expect(emitter.observed).toBe(false);
  });

  it('retains none of its subscribers after completion, and is not observed [STREAM-4]', () => {
    const { emitter } = setUp();
    const log = listen(emitter.stream$);
    emitter.emit(1);
    expect(emitter.observed).toBe(true);
    emitter.complete();
    expect(log).toEqual(['1', 'end']);
    expect(emitter.observed).toBe(false);
    const { subject, latest } = emitter as unknown as { subject: unknown; latest: unknown };
    expect(subject).toBeUndefined();
    expect(latest).toEqual({ value: 1 });
  });

  it('makes nothing before somebody looks at it [STREAM-1]', () => {
    const { emitter } = setUp();
    emitter.emit(1);
    const { subject, made$ } = emitter as unknown as { subject: unknown; made$: unknown };
    expect([subject, made$]).toEqual([undefined, undefined]);
  });
});

describe('a subscriber that throws', () => {
  afterEach(() => {
    config.onUnhandledError = null;
  });

  it('is reported by RxJS, and the others are served [STREAM-3] [C-16]', async () => {
    const { emitter } = setUp();
    const reported: unknown[] = [];
    const bothReported = new Promise<void>((resolve) => {
      config.onUnhandledError = (error) => reported.push(error) === 2 && resolve();
    });
    const defect = new Error('a defect of a subscriber');
    const before = listen(emitter.stream$);
    emitter.stream$.subscribe(() => {
      throw defect;
    });
    const after = listen(emitter.stream$);
    emitter.emit(1);
    emitter.emit(2);
    emitter.complete();
    expect([before, after]).toEqual([
      ['1', '2', 'end'],
      ['1', '2', 'end'],
    ]);
    await bothReported;
    expect(reported).toEqual([defect, defect]);
  });

  it('harms no emission that waits when an emission itself throws [STREAM-3]', () => {
    const { queue, emitter } = setUp();
    const log = listen(emitter.stream$);
    const emission = () =>
      queue.run(() => {
        emitter.emit(1);
        throw new Error('a defect of ours');
      });
    expect(emission).toThrow('a defect of ours');
    emitter.emit(2);
    expect(log).toEqual(['1', '2']);
  });

  it('harms no emission that waits behind one that throws, and tells of every one that did [STREAM-3]', () => {
    const { queue, emitter } = setUp();
    const log = listen(emitter.stream$);
    const defect = (text: string) => () => {
      throw new Error(text);
    };
    const emission = (defects: readonly string[]) => () =>
      queue.run(() => {
        for (const text of defects) queue.run(defect(text));
        emitter.emit(log.length + 1);
      });
    expect(emission(['one'])).toThrow('one');
    expect(emission(['one', 'two'])).toThrow('Several emissions threw.');
    emitter.emit(3);
    expect(log).toEqual(['1', '2', '3']);
  });
});
