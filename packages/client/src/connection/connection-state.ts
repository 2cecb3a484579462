import { type Status, OK, statusFor } from '@liminal/protocol';

/** A connection's life, as the client sees it. */
export type ConnectionState =
  /** Hello was sent; waits for Welcome or Reject. */
  | { readonly kind: 'handshaking' }
  | { readonly kind: 'open' }
  /** The server opens no new conversations; the open ones finish. */
  | { readonly kind: 'draining'; readonly status: Status }
  /** Goodbye was sent; for a while the server may close, so that the Goodbye is read. */
  | { readonly kind: 'leaving'; readonly end: ConnectionEnd }
  | { readonly kind: 'closed'; readonly end: ConnectionEnd };

/** How a connection ended. */
export interface ConnectionEnd {
  /**
   * `left`: this side closed it. `dismissed`: the server said goodbye, or turned it away. `violated`: the server broke the protocol, as
   * the status says. `lost`: it broke.
   */
  readonly how: 'left' | 'dismissed' | 'violated' | 'lost';
  readonly status: Status;
}

/** What the server said about the connection. */
type ServerEvent =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'reject'; readonly status: Status }
  | { readonly kind: 'goaway'; readonly status: Status }
  | { readonly kind: 'goodbye'; readonly status: Status };

export type ConnectionEvent =
  | ServerEvent
  | { readonly kind: 'leave' }
  /** The handshake, or the server's closing, took too long. */
  | { readonly kind: 'deadline'; readonly status: Status }
  /** The server broke the protocol. */
  | { readonly kind: 'violation'; readonly status: Status }
  | { readonly kind: 'lost'; readonly status: Status };

/** What the connection must do about a move, in this order. */
export type ConnectionEffect =
  | 'announceOpen'
  | 'announceDraining'
  /** Say it as the last frame, and wait a while for the server to close. */
  | 'sayGoodbye'
  | 'endConversations'
  | 'announceClosed'
  | 'release';

export interface ConnectionMove {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}

/** Where an event leads a connection. Pure; what is no news in a state changes nothing, what has no place in it is a violation. */
export function transitionConnection(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  switch (state.kind) {
    case 'handshaking':
      return shakeHands(state, event);
    case 'open':
    case 'draining':
      return converse(state, event);
    case 'leaving':
      return takeLeave(state, event);
    case 'closed':
      return stay(state);
  }
}

function shakeHands(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  switch (event.kind) {
    case 'welcome':
      return { state: { kind: 'open' }, effects: ['announceOpen'] };
    case 'reject':
    case 'goodbye':
      return closed({ how: 'dismissed', status: event.status });
    case 'goaway':
      return violated(outOfPlace(state, event));
    case 'leave':
      // [wire.md, The handshake] after its Hello a client says nothing until it is answered
      return closed({ how: 'left', status: OK });
    case 'violation':
      return violated(event.status);
    case 'deadline':
    case 'lost':
      return closed({ how: 'lost', status: event.status });
  }
}

function converse(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  switch (event.kind) {
    case 'welcome':
    case 'reject':
      return violated(outOfPlace(state, event));
    case 'goaway':
      if (state.kind === 'draining') return stay(state);
      return { state: { kind: 'draining', status: event.status }, effects: ['announceDraining'] };
    case 'goodbye':
      return closed({ how: 'dismissed', status: event.status });
    case 'leave':
      return leaving({ how: 'left', status: OK });
    case 'violation':
      return violated(event.status);
    case 'lost':
      return closed({ how: 'lost', status: event.status });
    case 'deadline':
      return stay(state);
  }
}

/** Whatever ends the transport now, the connection ended when the goodbye was said. */
function takeLeave(
  state: Extract<ConnectionState, { kind: 'leaving' }>,
  event: ConnectionEvent,
): ConnectionMove {
  switch (event.kind) {
    case 'goodbye':
    case 'reject':
    case 'deadline':
    case 'lost':
      return { state: { kind: 'closed', end: state.end }, effects: ['release'] };
    default:
      return stay(state);
  }
}

/** [WIRE-5] never with silence: the server is told what it did wrong */
function violated(status: Status): ConnectionMove {
  return leaving({ how: 'violated', status });
}

function outOfPlace(state: ConnectionState, event: ServerEvent): Status {
  return statusFor('malformed', `Frame ${event.kind} came while the connection was ${state.kind} [WIRE-5].`);
}

function leaving(end: ConnectionEnd): ConnectionMove {
  return {
    state: { kind: 'leaving', end },
    effects: ['sayGoodbye', 'endConversations', 'announceClosed'],
  };
}

function closed(end: ConnectionEnd): ConnectionMove {
  return { state: { kind: 'closed', end }, effects: ['endConversations', 'announceClosed', 'release'] };
}

function stay(state: ConnectionState): ConnectionMove {
  return { state, effects: [] };
}
