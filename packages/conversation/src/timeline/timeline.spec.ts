import { type ConversationHistory } from '../conversation/conversation-history';
import { type LogEntry } from '../conversation/conversation-log';
import { useWorlds } from '../world.fixture';
import { timelineDiagram } from './timeline-diagram';
import { timelineText } from './timeline-text';

const world = useWorlds();

const ENTRIES: readonly Partial<LogEntry>[] = [
  { kind: 'phase', note: 'active' },
  { kind: 'message', op: 1, bytes: 1, note: 'reply' },
  { kind: 'message', op: 2, bytes: 12, note: 'stream' },
  { kind: 'credit', op: 2, bytes: 1_000, note: '8' },
  { kind: 'reply', op: 2, bytes: 5, note: 'more' },
  { kind: 'reply', op: 1, bytes: 2, note: 'last' },
  { kind: 'exit', note: 'crashed' },
  { kind: 'policy', note: 'restart' },
  { kind: 'fate', op: 2, note: 'unknown' },
  { kind: 'fate', op: 3, note: 'carriedOver' },
  { kind: 'fate', note: '7 more' },
  { kind: 'status', op: 2, note: 'aborted' },
  { kind: 'start', note: 'thread 2' },
  { kind: 'rejected', op: 3, bytes: 9, note: 'resourceExhausted' },
  { kind: 'rejected', bytes: 9, note: 'failedPrecondition' },
];

const HISTORY: ConversationHistory = {
  id: '1-x-y',
  subject: 'printer',
  phase: 'active',
  entries: ENTRIES.map((entry, index) => ({
    at: 1_000 + index / 4,
    op: 0,
    bytes: 0,
    note: '',
    kind: 'phase',
    ...entry,
  })),
  omitted: 7,
};

describe('the timeline of a conversation', () => {
  it('is text: a line for each entry, in their order, and how many are not kept [CONV-7]', () => {
    expect(timelineText(HISTORY).split('\n')).toEqual([
      "conversation 1-x-y on 'printer', active",
      '  7 entries before these are not kept',
      '       +0.0 ms     phase    active',
      '       +0.3 ms  -> message  #1 1 byte, expects a reply',
      '       +0.5 ms  -> message  #2 12 bytes, expects a stream',
      '       +0.8 ms  -> credit   #2 allows 8 replies in all, 1000 bytes',
      '       +1.0 ms  <- reply    #2 5 bytes, more follow',
      '       +1.3 ms  <- reply    #1 2 bytes',
      '       +1.5 ms  ** exit     crashed',
      '       +1.8 ms  ** policy   restart',
      '       +2.0 ms  ** fate     #2 outcome unknown',
      '       +2.3 ms  ** fate     #3 goes on to the next instance',
      '       +2.5 ms  ** fate     7 more',
      '       +2.8 ms  <- status   #2 aborted',
      '       +3.0 ms  ** start    instance 2 (thread)',
      '       +3.3 ms  !! rejected #3 resourceExhausted',
      '       +3.5 ms  !! rejected failedPrecondition',
    ]);
  });

  it('is a sequence diagram of Mermaid, whose own signs are no harm', () => {
    const drawn = timelineDiagram({ ...HISTORY, subject: 'a;b\nc' });
    expect(drawn.split('\n')).toEqual([
      'sequenceDiagram',
      '  participant C as caller of 1-x-y',
      '  participant P as a#59;b c',
      '  Note over C,P: 7 entries before these are not kept',
      '  Note over C,P: phase active',
      '  C->>P: #35;1 1 byte, expects a reply',
      '  C->>P: #35;2 12 bytes, expects a stream',
      '  C-)P: #35;2 allows 8 replies in all, 1000 bytes',
      '  P-->>C: #35;2 5 bytes, more follow',
      '  P-->>C: #35;1 2 bytes',
      '  Note right of P: exit crashed',
      '  Note over C,P: policy restart',
      '  Note over C,P: fate #35;2 outcome unknown',
      '  Note over C,P: fate #35;3 goes on to the next instance',
      '  Note over C,P: fate 7 more',
      '  P--xC: #35;2 aborted',
      '  Note right of P: start instance 2 (thread)',
      '  C-xC: #35;3 resourceExhausted',
      '  C-xC: failedPrecondition',
    ]);
  });

  it('has a line of its own for nobody’s name, and no directive of Mermaid’s', () => {
    const forged = { ...HISTORY, subject: "x', active\n  +0.0 ms  ** exit crashed", entries: [], omitted: 0 };
    expect(timelineText(forged).split('\n')).toHaveLength(1);
    expect(timelineDiagram({ ...forged, subject: '%%{init: <b>}%%' })).toContain(
      '#37;#37;#123;init: #60;b#62;#125;#37;#37;',
    );
  });

  it('is empty where nothing has happened', () => {
    const empty = { ...HISTORY, entries: [], omitted: 0 };
    expect(timelineText(empty)).toBe("conversation 1-x-y on 'printer', active");
    expect(timelineDiagram(empty).split('\n')).toHaveLength(3);
  });

  it('is that of a real conversation: messages, a crash and what the policy did about it [CONV-7] [CRASH-6]', async () => {
    const w = world();
    const conversation = await w.open(
      (message) => {
        if (message.text() === 'crash') throw new Error('oops');
        return [1, 2].values();
      },
      { policy: { kind: 'restart', backoff: { initialMs: 10 } } },
    );
    const read = (async () => {
      for await (const reply of conversation.stream('count')) reply.json();
    })();
    await w.settle();
    await read;
    conversation.request('crash').catch(() => undefined);
    await w.advance(20);
    const told = conversation.history().entries.map(({ kind, op, note }) => `${kind} ${op} ${note}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'message 1 stream',
        'reply 1 more',
        'exit 0 crashed',
        'policy 0 restart',
        'start 0 inline 2',
      ]),
    );
    expect(conversation.history()).toMatchObject({
      subject: conversation.subject,
      phase: 'active',
      omitted: 0,
    });
  });
});
