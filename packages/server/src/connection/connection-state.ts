import {
  type ExitReason,
  type HelloFrame,
  type Status,
  NORMAL,
  OK,
  SHUTDOWN,
  statusFor,
} from '@liminal/protocol';

/** A connection's life, as the server sees it. */
export type ConnectionState =
  /** Waits for Hello, the first frame and alone. */
  | { readonly kind: 'handshaking' }
  /** Hello is being judged; nothing may come before the answer. */
  | { readonly kind: 'authenticating' }
  | { readonly kind: 'open' }
  /** Goaway was sent: no new conversations, the open ones finish. */
  | { readonly kind: 'draining' }
  /** The last frame was sent; waits, for a while, for the other side to close. */
  | { readonly kind: 'ending'; readonly reason: ExitReason }
  | { readonly kind: 'closed'; readonly reason: ExitReason };

export type ConnectionEvent =
  | { readonly kind: 'hello'; readonly hello: HelloFrame }
  | { readonly kind: 'admitted'; readonly version: number }
  /** Not let in: a version, credentials or a limit. */
  | { readonly kind: 'refused'; readonly status: Status }
  | { readonly kind: 'handshakeDeadline'; readonly status: Status }
  /** The other side broke the protocol, or reads so slowly that it is given up (WIRE-5). */
  | { readonly kind: 'violation'; readonly status: Status }
  /** The server stops. Again: it is in more of a hurry. */
  | { readonly kind: 'drain'; readonly idle: boolean; readonly deadlineMs: number; readonly status: Status }
  /** Its last conversation is over. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'drainDeadline'; readonly status: Status }
  /** The other side said goodbye. */
  | { readonly kind: 'goodbye' }
  | { readonly kind: 'lingerDeadline' }
  /** It has not answered a Ping (TIME-2). */
  | { readonly kind: 'silent'; readonly detail: string }
  /** The socket is gone, or will bring no more. */
  | { readonly kind: 'lost'; readonly detail: string };

/** What the connection must do about a move, in this order. */
export type ConnectionEffect =
  | { readonly kind: 'judge'; readonly hello: HelloFrame }
  | { readonly kind: 'welcome'; readonly version: number }
  | { readonly kind: 'goaway'; readonly status: Status; readonly deadlineMs: number }
  /** Let what is open finish, and no longer than this. */
  | { readonly kind: 'closeConversations'; readonly deadlineMs: number }
  | { readonly kind: 'reject'; readonly status: Status }
  | { readonly kind: 'goodbye'; readonly status: Status }
  /** End every conversation it owns, at once. */
  | { readonly kind: 'finalizeConversations' }
  /** Send what is left, then half-close, and wait for the other side. */
  | { readonly kind: 'linger' }
  /** Release the socket, end the process. */
  | { readonly kind: 'release'; readonly reason: ExitReason };

export interface ConnectionMove {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}

/** Where an event leads a connection. Pure. What comes too late, or out of place, changes nothing. */
export function transitionConnection(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  if (state.kind === 'closed') return stay(state);
  if (event.kind === 'lost') return lost(state, event.detail);
  switch (state.kind) {
    case 'handshaking':
    case 'authenticating':
      return handshake(state, event);
    case 'open':
      return event.kind === 'drain' ? drain(event) : conversing(state, event);
    case 'draining':
      return draining(state, event);
    case 'ending':
      return event.kind === 'lingerDeadline' ? closed(state.reason) : stay(state);
  }
}

function handshake(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  switch (event.kind) {
    case 'hello':
      if (state.kind !== 'handshaking') return stay(state);
      return { state: { kind: 'authenticating' }, effects: [{ kind: 'judge', hello: event.hello }] };
    case 'admitted':
      if (state.kind !== 'authenticating') return stay(state);
      return { state: { kind: 'open' }, effects: [{ kind: 'welcome', version: event.version }] };
    case 'drain':
    case 'refused':
    case 'handshakeDeadline':
    case 'violation':
      return turnedAway(event.status);
    case 'goodbye':
      return closed(NORMAL);
    default:
      return stay(state);
  }
}

function turnedAway(status: Status): ConnectionMove {
  const reason: ExitReason = { kind: 'protocol', detail: status.message };
  return { state: { kind: 'ending', reason }, effects: [{ kind: 'reject', status }, { kind: 'linger' }] };
}

function conversing(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  switch (event.kind) {
    case 'violation':
      return parting({ kind: 'protocol', detail: event.status.message }, event.status);
    case 'goodbye':
      return parting(NORMAL, OK);
    case 'silent':
      // It may hear of it when it reads again.
      return parting({ kind: 'noconnection', detail: event.detail }, silence(event.detail));
    default:
      return stay(state);
  }
}

function drain({ idle, deadlineMs, status }: Extract<ConnectionEvent, { kind: 'drain' }>): ConnectionMove {
  const goaway: ConnectionEffect = { kind: 'goaway', status, deadlineMs };
  if (!idle)
    return { state: { kind: 'draining' }, effects: [goaway, { kind: 'closeConversations', deadlineMs }] };
  const { state, effects } = parting(SHUTDOWN, OK);
  return { state, effects: [goaway, ...effects] };
}

function draining(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  switch (event.kind) {
    case 'drain':
      return { state, effects: [{ kind: 'closeConversations', deadlineMs: event.deadlineMs }] };
    case 'idle':
      return parting(SHUTDOWN, OK);
    case 'drainDeadline':
      return parting(SHUTDOWN, event.status);
    default:
      return conversing(state, event);
  }
}

function parting(reason: ExitReason, status: Status): ConnectionMove {
  return {
    state: { kind: 'ending', reason },
    effects: [{ kind: 'finalizeConversations' }, { kind: 'goodbye', status }, { kind: 'linger' }],
  };
}

function silence(detail: string): Status {
  return statusFor('connectionLostSent', `The client was silent: ${detail}.`);
}

/** A close without goodbye is a lost connection (C-15); one that was ending has ended. */
function lost(state: ConnectionState, detail: string): ConnectionMove {
  return closed(state.kind === 'ending' ? state.reason : { kind: 'noconnection', detail });
}

function closed(reason: ExitReason): ConnectionMove {
  return {
    state: { kind: 'closed', reason },
    effects: [{ kind: 'finalizeConversations' }, { kind: 'release', reason }],
  };
}

function stay(state: ConnectionState): ConnectionMove {
  return { state, effects: [] };
}
