import { type Phase } from '@liminal/protocol';

/** A conversation's phase as its client knows it (CONV-1); `opening` until the server has answered. */
export type ClientPhase = 'opening' | Phase;

export type ClientConversationEvent =
  | 'opened'
  /** The first message, or the first wait for a reply. */
  | 'activate'
  | 'close'
  /** A crash, and no policy that heals it; or the connection is gone (C-15). */
  | 'failed'
  /** The server said that it is over. */
  | 'closed'
  /** This side lets go of it without waiting for the server. */
  | 'abandoned';

type Targets = Readonly<Partial<Record<ClientConversationEvent, Phase>>>;

const ENDS: Targets = { failed: 'failed', closed: 'closed', abandoned: 'closed' };

const MOVES: Record<ClientPhase, Targets> = {
  opening: { ...ENDS, opened: 'created' },
  created: { ...ENDS, activate: 'active', close: 'completing' },
  active: { ...ENDS, activate: 'active', close: 'completing' },
  // [CONV-5] a crash while completing ends it as failed
  completing: { ...ENDS, close: 'completing' },
  closed: { close: 'closed', failed: 'closed', closed: 'closed', abandoned: 'closed' },
  failed: { close: 'failed', failed: 'failed', closed: 'failed', abandoned: 'failed' },
};

/** The phase that an event leads to; nothing where it is not allowed. Nothing leads out of `closed` and `failed` (CONV-2). */
export function transitionClientConversation(
  phase: ClientPhase,
  event: ClientConversationEvent,
): Phase | undefined {
  return MOVES[phase][event];
}

/** Whether a phase is an end. */
export function isOver(phase: ClientPhase): phase is 'closed' | 'failed' {
  return phase === 'closed' || phase === 'failed';
}
