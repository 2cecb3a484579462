import { type Status, OK } from '@liminal/protocol';

/** A connection's life, as the client sees it. */
export type ConnectionState =
  /** Hello was sent; waits for Welcome or Reject. */
  | { readonly kind: 'handshaking' }
  | { readonly kind: 'open' }
  /** The server opens no new conversations; the open ones finish. */
  | { readonly kind: 'draining'; readonly status: Status }
  /** Goodbye was sent; waits, for a while, for the server's. */
  | { readonly kind: 'leaving' }
  | { readonly kind: 'closed'; readonly end: ConnectionEnd };

/** How a connection ended. */
export interface ConnectionEnd {
  /** `left`: this side closed it. `dismissed`: the server said goodbye, or turned it away. `lost`: it broke. */
  readonly how: 'left' | 'dismissed' | 'lost';
  readonly status: Status;
}

export type ConnectionEvent =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'reject'; readonly status: Status }
  | { readonly kind: 'goaway'; readonly status: Status }
  /** The server said goodbye. */
  | { readonly kind: 'goodbye'; readonly status: Status }
  | { readonly kind: 'leave' }
  | { readonly kind: 'deadline'; readonly status: Status }
  /** The server broke the protocol. */
  | { readonly kind: 'violation'; readonly status: Status }
  | { readonly kind: 'lost'; readonly status: Status };

/** What the connection must do about a move, in this order. */
export type ConnectionEffect = 'announceOpen' | 'announceDraining' | 'sayGoodbye' | 'endConversations' | 'release';

export interface ConnectionMove {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}

/** Where an event leads a connection. Pure; what is no news in a state changes nothing. */
export function transitionConnection(state: ConnectionState, event: ConnectionEvent): ConnectionMove {
  if (state.kind === 'closed') return stay(state);
  switch (event.kind) {
    case 'welcome':
      return state.kind === 'handshaking' ? { state: { kind: 'open' }, effects: ['announceOpen'] } : stay(state);
    case 'goaway':
      if (state.kind !== 'open') return stay(state);
      return { state: { kind: 'draining', status: event.status }, effects: ['announceDraining'] };
    case 'leave':
      return leave(state);
    case 'violation':
      return closed('lost', event.status, ['sayGoodbye']);
    case 'reject':
    case 'goodbye':
      return closed(state.kind === 'leaving' ? 'left' : 'dismissed', event.status);
    case 'deadline':
    case 'lost':
      return state.kind === 'leaving' ? closed('left', OK) : closed('lost', event.status);
  }
}

function leave(state: ConnectionState): ConnectionMove {
  if (state.kind === 'leaving') return stay(state);
  if (state.kind === 'handshaking') return closed('left', OK);
  return { state: { kind: 'leaving' }, effects: ['endConversations', 'sayGoodbye'] };
}

function closed(how: ConnectionEnd['how'], status: Status, before: readonly ConnectionEffect[] = []): ConnectionMove {
  return { state: { kind: 'closed', end: { how, status } }, effects: [...before, 'endConversations', 'release'] };
}

function stay(state: ConnectionState): ConnectionMove {
  return { state, effects: [] };
}
