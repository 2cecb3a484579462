import { ConversationStreams } from './streams';

describe('the streams of a conversation', () => {
  it('share one order: what is emitted inside a subscriber comes after the emission in progress [STREAM-2]', () => {
    const streams = new ConversationStreams();
    const seen: string[] = [];
    streams.phases.stream$.subscribe((phase) => {
      if (phase === 'active') streams.policy.emit({ generation: 1, outcome: 'gaveUp', phase });
    });
    streams.policy.stream$.subscribe(() => seen.push('policy'));
    streams.phases.stream$.subscribe((phase) => seen.push(phase));
    streams.phases.emit('active');
    expect(seen).toEqual(['active', 'policy']);
  });

  it('complete once, and hold nobody after that [STREAM-1] [STREAM-4]', () => {
    const streams = new ConversationStreams();
    let completions = 0;
    const { replies, policy, phases } = streams;
    for (const emitter of [replies, policy, phases])
      (emitter.stream$ as { subscribe(observer: object): unknown }).subscribe({
        complete: () => completions++,
      });
    streams.complete();
    streams.complete();
    expect([completions, replies.observed, policy.observed, phases.observed]).toEqual([
      3,
      false,
      false,
      false,
    ]);
  });
});
