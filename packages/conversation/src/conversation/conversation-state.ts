import { type CrashRecord, type ExitReason, type Phase } from '@liminal/protocol';

/** A conversation's life (CONV-1). */
export type ConversationState =
  | { readonly phase: 'created' }
  | { readonly phase: 'active' }
  /** Asked to close: what is open may finish. `stopping` once nothing is and the participant was asked to stop. */
  | { readonly phase: 'completing'; readonly stopping: boolean }
  | EndState;

/** It is over, and this is why. */
export interface EndState {
  readonly phase: 'closed' | 'failed';
  readonly cause: EndCause;
}

/** Why a conversation is over. As data: what is said of it is made when somebody asks. */
export type EndCause =
  /** It was closed, or its participant has exited cleanly with nothing open (POLICY-6). */
  | { readonly kind: 'closed' }
  /** It was closed, and this many operations were open at the close deadline; with none, the participant did not stop. */
  | { readonly kind: 'closedLate'; readonly openOperations: number }
  | { readonly kind: 'finalized' }
  /** Its process was asked to exit, or what that is linked to has exited. */
  | { readonly kind: 'exited'; readonly reason: ExitReason }
  /** Its process was ended under it (CONV-10). */
  | { readonly kind: 'machineryDied'; readonly reason: ExitReason }
  /** Its participant has crashed (POLICY-1). */
  | { readonly kind: 'crash'; readonly crash: CrashRecord };

type EndCauseOf<Kind extends EndCause['kind']> = Extract<EndCause, { readonly kind: Kind }>;

/** Where every conversation begins. */
export const CREATED: ConversationState = Object.freeze({ phase: 'created' });
const ACTIVE: ConversationState = Object.freeze({ phase: 'active' });

export type ConversationEvent =
  /** The first message, or the first wait for a reply. */
  | { readonly kind: 'activate' }
  | { readonly kind: 'close'; readonly idle: boolean }
  /** The last open operation has ended. */
  | { readonly kind: 'idle' }
  /** The close deadline has come. */
  | { readonly kind: 'closeDeadline'; readonly cause: EndCauseOf<'closedLate'> }
  /** The participant has exited: cleanly and with nothing open, or not (EXIT-3). */
  | { readonly kind: 'participantExit'; readonly cause: EndCauseOf<'closed' | 'crash'> }
  /** The conversation's own process has died (CONV-10). */
  | { readonly kind: 'machineryDied'; readonly cause: EndCauseOf<'machineryDied'> }
  /** The owner is gone, or wants no more of it (CONV-4, CONV-12). */
  | { readonly kind: 'finalize'; readonly cause: EndCauseOf<'finalized' | 'exited'> };

/** What the conversation must do about a move, in this order. */
export type ConversationEffect =
  /** Ask the participant to stop; its clean exit closes the conversation. */
  | 'stopParticipant'
  /** End the participant without waiting. */
  | 'killParticipant'
  /** Settle what is open, as cancelled or, where the machinery died, as by a crash. */
  | 'abandonOperations'
  /** Record the crash, and settle what is open with its fate. */
  | 'recordCrash'
  /** The phase has changed: tell the observers. */
  | 'announcePhase'
  /** It is over: complete the streams and end the process. */
  | 'end';

export type ConversationMove =
  | { readonly state: ConversationState; readonly effects: readonly ConversationEffect[] }
  /** Not allowed from here; nothing changes. */
  | { readonly illegal: { readonly from: Phase; readonly to: Phase } };

/** Where an event leads. Pure. Repeating a move changes nothing; nothing leads out of `closed` and `failed` (CONV-2). */
export function transitionConversation(state: ConversationState, event: ConversationEvent): ConversationMove {
  if (state.phase === 'closed' || state.phase === 'failed') return fromEnd(state, event);
  switch (event.kind) {
    case 'activate':
      return activate(state);
    case 'close':
      return close(state, event.idle);
    case 'idle':
      return state.phase === 'completing' && !state.stopping ? stopping(['stopParticipant']) : stay(state);
    case 'closeDeadline':
      return state.phase === 'completing'
        ? ended('closed', event.cause, ['abandonOperations', 'killParticipant'])
        : stay(state);
    case 'participantExit':
      // [CONV-5] also while completing: a crash is never healed then
      if (event.cause.kind === 'crash') return ended('failed', event.cause, ['recordCrash']);
      return ended('closed', event.cause, ['abandonOperations']);
    case 'machineryDied':
      return ended('failed', event.cause, ['abandonOperations', 'killParticipant']);
    case 'finalize':
      return ended('closed', event.cause, ['abandonOperations', 'killParticipant']);
  }
}

function fromEnd(state: ConversationState, event: ConversationEvent): ConversationMove {
  return event.kind === 'activate' ? { illegal: { from: state.phase, to: 'active' } } : stay(state);
}

function activate(state: ConversationState): ConversationMove {
  if (state.phase === 'created') return { state: ACTIVE, effects: ['announcePhase'] };
  return state.phase === 'completing' ? { illegal: { from: 'completing', to: 'active' } } : stay(state);
}

function close(state: ConversationState, idle: boolean): ConversationMove {
  if (state.phase === 'completing') return stay(state);
  if (idle) return stopping(['announcePhase', 'stopParticipant']);
  return { state: { phase: 'completing', stopping: false }, effects: ['announcePhase'] };
}

function stopping(effects: readonly ConversationEffect[]): ConversationMove {
  return { state: { phase: 'completing', stopping: true }, effects };
}

function stay(state: ConversationState): ConversationMove {
  return { state, effects: [] };
}

function ended(
  phase: 'closed' | 'failed',
  cause: EndCause,
  effects: readonly ConversationEffect[],
): ConversationMove {
  return { state: { phase, cause }, effects: [...effects, 'announcePhase', 'end'] };
}
