import { NORMAL, OK, statusFor } from '@liminal/protocol';
import * as fc from 'fast-check';
import { hello } from '../raw-peer.fixture';
import {
  type ConnectionEvent,
  type ConnectionMove,
  type ConnectionState,
  transitionConnection,
} from './connection-state';

const status = statusFor('malformed', 'What was sent is wrong.');
const HELLO = { kind: 'hello', hello: hello() } as ConnectionEvent;
const ADMITTED: ConnectionEvent = { kind: 'admitted', version: 1 };

const eventArbitrary = fc.oneof(
  fc.constantFrom<ConnectionEvent>(
    HELLO,
    ADMITTED,
    { kind: 'refused', status },
    { kind: 'handshakeDeadline', status },
    { kind: 'violation', status },
    { kind: 'idle' },
    { kind: 'drainDeadline', status },
    { kind: 'goodbye' },
    { kind: 'lingerDeadline' },
    { kind: 'lost', detail: 'ECONNRESET' },
  ),
  fc.record({
    kind: fc.constant('drain' as const),
    idle: fc.boolean(),
    deadlineMs: fc.nat(),
    status: fc.constant(status),
  }),
);

function run(events: readonly ConnectionEvent[], from: ConnectionState = { kind: 'handshaking' }) {
  const moves: ConnectionMove[] = [];
  let state = from;
  for (const event of events) {
    moves.push(transitionConnection(state, event));
    state = moves.at(-1)?.state ?? state;
  }
  const effects = moves.flatMap((move) => move.effects);
  return { state, moves, effects, kinds: effects.map(({ kind }) => kind) };
}

const count = (kinds: readonly string[], ...wanted: string[]) =>
  kinds.filter((kind) => wanted.includes(kind)).length;

describe('transitionConnection', () => {
  it('shakes hands, converses, and parts', () => {
    expect(run([HELLO, ADMITTED, { kind: 'goodbye' }, { kind: 'lost', detail: '' }])).toMatchObject({
      state: { kind: 'closed', reason: NORMAL },
      kinds: [
        'judge',
        'welcome',
        'finalizeConversations',
        'goodbye',
        'linger',
        'finalizeConversations',
        'release',
      ],
    });
  });

  it('has no way out of closed [EXIT-1]', () => {
    const closed = { kind: 'closed', reason: NORMAL } as const;
    fc.assert(
      fc.property(fc.array(eventArbitrary), (events) => {
        expect(run(events, closed)).toMatchObject({ state: closed, kinds: [] });
      }),
    );
  });

  it('reaches closed from every state when the connection is lost, and releases once [CONV-12]', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary), (events) => {
        const { state, kinds } = run([...events, { kind: 'lost', detail: 'ECONNRESET' }]);
        expect(state.kind).toBe('closed');
        expect(count(kinds, 'release')).toBe(1);
        expect(kinds.at(-1)).toBe('release');
      }),
    );
  });

  it('sends at most one final frame, and nothing after it [WIRE-5]', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary), (events) => {
        const { kinds } = run(events);
        const finals = count(kinds, 'reject', 'goodbye');
        expect(finals).toBeLessThanOrEqual(1);
        expect(count(kinds, 'linger')).toBe(finals);
        const after =
          finals === 0
            ? []
            : kinds.slice(kinds.findIndex((kind) => kind === 'reject' || kind === 'goodbye') + 1);
        expect(count(after, 'welcome', 'goaway', 'judge', 'closeConversations')).toBe(0);
      }),
    );
  });

  it('sends exactly one final frame on whatever ends it from this side [WIRE-5]', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary), (events) => {
        const before = run(events);
        fc.pre(before.state.kind !== 'closed');
        const { kinds } = run([...events, { kind: 'violation', status }]);
        expect(count(kinds, 'reject', 'goodbye')).toBe(1);
      }),
    );
  });

  it('finalizes its conversations before it says goodbye and before it is released [CONV-12]', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary), (events) => {
        const { kinds } = run(events);
        for (const [index, kind] of kinds.entries()) {
          if (kind === 'goodbye' || kind === 'release')
            expect(kinds[index - 1]).toBe('finalizeConversations');
        }
      }),
    );
  });

  it('answers with Reject before the handshake is done, and with Goodbye after it [WIRE-5]', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary), (events) => {
        const { kinds } = run(events);
        if (kinds.includes('reject')) expect(kinds).not.toContain('welcome');
        if (kinds.includes('goodbye')) expect(kinds).toContain('welcome');
      }),
    );
  });

  it('is admitted only while it is judged', () => {
    expect(run([ADMITTED])).toMatchObject({ state: { kind: 'handshaking' }, kinds: [] });
    expect(run([HELLO, HELLO])).toMatchObject({ state: { kind: 'authenticating' }, kinds: ['judge'] });
  });

  it('keeps the first reason [EXIT-1]', () => {
    const open: ConnectionState = { kind: 'open' };
    const violated = run(
      [{ kind: 'violation', status }, { kind: 'goodbye' }, { kind: 'lost', detail: 'late' }],
      open,
    );
    expect(violated.state).toEqual({ kind: 'closed', reason: { kind: 'protocol', detail: status.message } });
  });

  it('takes a close without goodbye for a lost connection [C-15]', () => {
    expect(run([{ kind: 'lost', detail: 'ECONNRESET' }], { kind: 'open' }).state).toEqual({
      kind: 'closed',
      reason: { kind: 'noconnection', detail: 'ECONNRESET' },
    });
  });

  describe('draining', () => {
    const drain = (idle: boolean, deadlineMs = 100): ConnectionEvent => ({
      kind: 'drain',
      idle,
      deadlineMs,
      status,
    });

    it('leaves at once when nothing is open', () => {
      expect(run([drain(true)], { kind: 'open' })).toMatchObject({
        state: { kind: 'ending', reason: { kind: 'shutdown' } },
        kinds: ['goaway', 'finalizeConversations', 'goodbye', 'linger'],
      });
    });

    it('waits for what is open, and leaves when it is idle', () => {
      expect(run([drain(false), { kind: 'idle' }], { kind: 'open' })).toMatchObject({
        kinds: ['goaway', 'closeConversations', 'finalizeConversations', 'goodbye', 'linger'],
      });
    });

    it('leaves at the deadline, and says why', () => {
      expect(run([drain(false), { kind: 'drainDeadline', status }], { kind: 'open' }).effects).toContainEqual(
        { kind: 'goodbye', status },
      );
    });

    it('can be hurried, and says Goaway once', () => {
      expect(run([drain(false), drain(false, 5)], { kind: 'open' }).effects).toEqual([
        { kind: 'goaway', status, deadlineMs: 100 },
        { kind: 'closeConversations', deadlineMs: 100 },
        { kind: 'closeConversations', deadlineMs: 5 },
      ]);
    });

    it('still hears a goodbye', () => {
      expect(run([drain(false), { kind: 'goodbye' }], { kind: 'open' }).effects).toContainEqual({
        kind: 'goodbye',
        status: OK,
      });
    });
  });
});
