import { type Phase, type PolicyDecision, heals } from '@liminal/protocol';

/** A conversation's phase as its client knows it (CONV-1); `opening` until the server has answered. */
export type ClientPhase = 'opening' | Phase;

/** A conversation as its client knows it. */
export interface ClientState {
  readonly phase: ClientPhase;
  /**
   * A crash has come that is not healed, and what was declared is being undone (POLICY-4): it takes nothing more, and however it ends, it
   * has failed.
   */
  readonly doomed: boolean;
}

export type ClientConversationEvent =
  | 'opened'
  /** The first message, or the first wait for a reply. */
  | 'activate'
  | 'close'
  /** A crash, and its policy is to fail. */
  | 'crashed'
  /** A crash, and its policy undoes before it fails. */
  | 'doomed'
  /** The server said that it has failed; or the connection is gone (C-15). */
  | 'failed'
  /** The server said that it is over. */
  | 'closed'
  /** This side lets go of it without waiting for the server. */
  | 'abandoned';

type Targets = Readonly<Partial<Record<ClientConversationEvent, ClientState>>>;

/** Where every conversation begins. */
export const OPENING: ClientState = state('opening');
const CREATED = state('created');
const ACTIVE = state('active');
const COMPLETING = state('completing');
const CLOSED = state('closed');
const FAILED = state('failed');
const DOOMED = { created: doomed('created'), active: doomed('active'), completing: doomed('completing') };

const ENDS: Targets = { crashed: FAILED, failed: FAILED, closed: CLOSED, abandoned: CLOSED };

const MOVES: Record<ClientPhase, Targets> = {
  opening: { ...ENDS, opened: CREATED },
  created: { ...ENDS, activate: ACTIVE, close: COMPLETING, doomed: DOOMED.created },
  active: { ...ENDS, activate: ACTIVE, close: COMPLETING, doomed: DOOMED.active },
  // [CONV-5] a crash while completing ends it as failed
  completing: { ...ENDS, close: COMPLETING, doomed: DOOMED.completing },
  closed: over(CLOSED),
  failed: over(FAILED),
};

/** The state that an event leads to; nothing where it is not allowed. Nothing leads out of `closed` and `failed` (CONV-2). */
export function transitionClientConversation(
  from: ClientState,
  event: ClientConversationEvent,
): ClientState | undefined {
  return from.doomed ? whileDoomed(from, event) : MOVES[from.phase][event];
}

function whileDoomed(from: ClientState, event: ClientConversationEvent): ClientState | undefined {
  switch (event) {
    case 'opened':
    case 'activate':
      return undefined;
    case 'close':
      return DOOMED.completing;
    case 'crashed':
    case 'doomed':
      // Whoever undoes has crashed too: the server says what was undone before that.
      return from;
    case 'failed':
    case 'closed':
    case 'abandoned':
      return FAILED;
  }
}

/** What a crash is for its conversation, by what the policy decided: nothing where it heals (POLICY). */
export function eventOfCrash(decision: PolicyDecision): 'crashed' | 'doomed' | undefined {
  if (heals(decision)) return undefined;
  return decision.action === 'compensate' ? 'doomed' : 'crashed';
}

/** Whether a phase is an end. */
export function isOver(phase: ClientPhase): phase is 'closed' | 'failed' {
  return phase === 'closed' || phase === 'failed';
}

function state(phase: ClientPhase): ClientState {
  return Object.freeze({ phase, doomed: false });
}

function doomed(phase: ClientPhase): ClientState {
  return Object.freeze({ phase, doomed: true });
}

function over(end: ClientState): Targets {
  return { close: end, crashed: end, doomed: end, failed: end, closed: end, abandoned: end };
}
