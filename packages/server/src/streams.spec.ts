import { type CrashRecord } from '@liminal/protocol';
import { ConnectionStreams } from './streams';

const crash = { generation: 1, host: 'inline' } as CrashRecord;

describe('ConnectionStreams', () => {
  it('keeps one order over all streams: what is emitted inside a subscriber waits [STREAM-2]', () => {
    const streams = new ConnectionStreams();
    const seen: string[] = [];
    streams.crashes.stream$.subscribe(() =>
      streams.policy.emit({ generation: 1, outcome: 'gaveUp', phase: 'failed' }),
    );
    streams.crashes.stream$.subscribe(() => seen.push('crash'));
    streams.policy.stream$.subscribe(() => seen.push('policy'));
    streams.crashes.emit(crash);
    expect(seen).toEqual(['crash', 'policy']);
  });

  it('gives a late subscriber the latest crash, also after the end, and nothing else [CRASH-3] [STREAM-4]', () => {
    const streams = new ConnectionStreams();
    streams.crashes.emit(crash);
    streams.policy.emit({ generation: 1, outcome: 'gaveUp', phase: 'failed' });
    streams.complete();
    const seen: unknown[] = [];
    streams.crashes.stream$.subscribe({
      next: (record) => seen.push(record),
      complete: () => seen.push('over'),
    });
    streams.policy.stream$.subscribe({
      next: (event) => seen.push(event),
      complete: () => seen.push('over'),
    });
    expect(seen).toEqual([crash, 'over', 'over']);
    expect([streams.crashes.observed, streams.replies.observed, streams.policy.observed]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
