import { OK, status } from '@liminal/protocol';
import fc from 'fast-check';
import { type ConnectionEvent, type ConnectionState, transitionConnection } from './connection-state';

const WHY = status('unavailable', { message: 'why' });
const OPEN: ConnectionState = { kind: 'open' };
const HANDSHAKING: ConnectionState = { kind: 'handshaking' };
const DRAINING: ConnectionState = { kind: 'draining', status: WHY };
const LEAVING: ConnectionState = { kind: 'leaving', end: { how: 'left', status: OK } };
const CLOSED: ConnectionState = { kind: 'closed', end: { how: 'lost', status: WHY } };

const KINDS = ['welcome', 'reject', 'goaway', 'goodbye', 'leave', 'deadline', 'violation', 'lost'] as const;
const event = (kind: (typeof KINDS)[number]): ConnectionEvent =>
  kind === 'welcome' || kind === 'leave' ? { kind } : { kind, status: WHY };

function outcome(state: ConnectionState, kind: (typeof KINDS)[number]): string {
  const { state: next, effects } = transitionConnection(state, event(kind));
  const end = 'end' in next ? `, ${next.end.how}` : '';
  return next === state && effects.length === 0 ? 'stays' : `${next.kind}${end}: ${effects.join(' ')}`;
}

const CLOSE = 'endConversations announceClosed release';
const LEAVE = 'sayGoodbye endConversations announceClosed';

describe('the life of a connection', () => {
  it.each([
    [HANDSHAKING, 'welcome', 'open: announceOpen'],
    [HANDSHAKING, 'reject', `closed, dismissed: ${CLOSE}`],
    [HANDSHAKING, 'goaway', `leaving, violated: ${LEAVE}`],
    [HANDSHAKING, 'goodbye', `closed, dismissed: ${CLOSE}`],
    [HANDSHAKING, 'leave', `closed, left: ${CLOSE}`],
    [HANDSHAKING, 'deadline', `closed, lost: ${CLOSE}`],
    [HANDSHAKING, 'violation', `leaving, violated: ${LEAVE}`],
    [HANDSHAKING, 'lost', `closed, lost: ${CLOSE}`],
    [OPEN, 'welcome', `leaving, violated: ${LEAVE}`],
    [OPEN, 'reject', `leaving, violated: ${LEAVE}`],
    [OPEN, 'goaway', 'draining: announceDraining'],
    [OPEN, 'goodbye', `closed, dismissed: ${CLOSE}`],
    [OPEN, 'leave', `leaving, left: ${LEAVE}`],
    [OPEN, 'deadline', 'stays'],
    [OPEN, 'violation', `leaving, violated: ${LEAVE}`],
    [OPEN, 'lost', `closed, lost: ${CLOSE}`],
    [DRAINING, 'goaway', 'stays'],
    [DRAINING, 'welcome', `leaving, violated: ${LEAVE}`],
    [DRAINING, 'goodbye', `closed, dismissed: ${CLOSE}`],
    [DRAINING, 'leave', `leaving, left: ${LEAVE}`],
    [LEAVING, 'goodbye', 'closed, left: release'],
    [LEAVING, 'deadline', 'closed, left: release'],
    [LEAVING, 'lost', 'closed, left: release'],
    [LEAVING, 'leave', 'stays'],
    [LEAVING, 'violation', 'stays'],
    [LEAVING, 'welcome', 'stays'],
    [LEAVING, 'goaway', 'stays'],
  ] as const)('from %j by %s: %s [WIRE-5]', (state, kind, expected) => {
    expect(outcome(state, kind)).toBe(expected);
  });

  it.each(KINDS)('stays closed at %s [EXIT-1]', (kind) => {
    expect(outcome(CLOSED, kind)).toBe('stays');
  });

  it('names the frame and the state where a frame has no place [WIRE-5]', () => {
    const { state } = transitionConnection(OPEN, { kind: 'welcome' });
    expect(state).toMatchObject({
      end: {
        status: {
          code: 'invalidArgument',
          message: 'Frame welcome came while the connection was open [WIRE-5].',
        },
      },
    });
  });

  it('ends conversations, tells, and releases exactly once, the end staying what it first was, whatever happens [EXIT-1]', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS), { maxLength: 12 }), (kinds) => {
        let state: ConnectionState = HANDSHAKING;
        let end: unknown;
        const done: string[] = [];
        for (const kind of [...kinds, 'lost', 'lost'] as const) {
          const move = transitionConnection(state, event(kind));
          if ('end' in move.state) expect(move.state.end).toEqual((end ??= move.state.end));
          done.push(...move.effects);
          state = move.state;
        }
        expect(state.kind).toBe('closed');
        for (const effect of ['endConversations', 'announceClosed', 'release'])
          expect(done.filter((one) => one === effect)).toHaveLength(1);
        expect(done.at(-1)).toBe('release');
        expect(done.filter((one) => one === 'sayGoodbye').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
