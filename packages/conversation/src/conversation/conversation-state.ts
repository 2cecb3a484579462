import { type CrashRecord, type ExitReason, type Phase, heals } from '@liminal/protocol';

/** What a crash policy is at, while it does something about a crash (CONV-1). */
export interface Healing {
  /** `backoff`: it waits before the next instance, maybe for no time at all. `starting`: a new instance starts. `compensating`: what was declared is undone; then it fails. */
  readonly step: 'backoff' | 'starting' | 'compensating';
  /** The crash that it is about. */
  readonly crash: CrashRecord;
}

/** A conversation's life (CONV-1). */
export type ConversationState = LiveState | EndState;

type LiveState =
  | { readonly phase: 'created' | 'active'; readonly healing?: Healing | undefined }
  /** Asked to close: what is open may finish. `stopping` once nothing is and the participant was asked to stop. */
  | { readonly phase: 'completing'; readonly stopping: boolean; readonly healing?: Healing | undefined };

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
  /** Its own deadline has come (CONV-8). */
  | { readonly kind: 'deadline'; readonly deadlineMs: number }
  | { readonly kind: 'finalized' }
  /** Its process was asked to exit, or what that is linked to has exited. */
  | { readonly kind: 'exited'; readonly reason: ExitReason }
  /** Its process was ended under it (CONV-10). */
  | { readonly kind: 'machineryDied'; readonly reason: ExitReason }
  /** Its participant has crashed, and the policy did not heal it (POLICY). */
  | { readonly kind: 'crash'; readonly crash: CrashRecord };

type EndCauseOf<Kind extends EndCause['kind']> = Extract<EndCause, { readonly kind: Kind }>;

/** Where every conversation begins. */
export const CREATED: ConversationState = Object.freeze({ phase: 'created' });
const ACTIVE: ConversationState = Object.freeze({ phase: 'active' });
const CLOSED: EndCause = Object.freeze({ kind: 'closed' });

export type ConversationEvent =
  /** The first message, or the first wait for a reply. */
  | { readonly kind: 'activate' }
  | { readonly kind: 'close'; readonly idle: boolean }
  /** The last open operation has ended. */
  | { readonly kind: 'idle' }
  /** The close deadline has come. */
  | { readonly kind: 'closeDeadline'; readonly cause: EndCauseOf<'closedLate'> }
  /** The deadline of the conversation has come (CONV-8). */
  | { readonly kind: 'deadline'; readonly cause: EndCauseOf<'deadline'> }
  /** The participant has exited cleanly, with nothing open. */
  | { readonly kind: 'participantLeft' }
  /** The participant has crashed, and the policy has decided (EXIT-3, POLICY). */
  | { readonly kind: 'crash'; readonly crash: CrashRecord }
  /** The wait before the next instance is over. */
  | { readonly kind: 'backoffOver' }
  /** It is over, and no instance can be started now: the breaker is open (SUP-4), or its registration is gone. */
  | { readonly kind: 'startRefused'; readonly compensates: boolean }
  /** An instance takes messages. */
  | { readonly kind: 'instanceStarted' }
  /** What could be undone was. */
  | { readonly kind: 'compensated' }
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
  /** Record the crash, and settle what is open with its fate, but for what is carried over. */
  | 'recordCrash'
  /** Wait before the next instance as long as was decided, and say `backoffOver`. */
  | 'backOff'
  /** Start the next instance, and give it what waits. */
  | 'startInstance'
  /** A new instance has taken the place of the one that crashed: tell the observers. */
  | 'announceHealed'
  /** Undo what was declared, and say `compensated`. */
  | 'compensate'
  /** Undo no more. */
  | 'stopCompensating'
  /** The policy has done what it could, and the conversation fails: tell the observers. */
  | 'announceGivenUp'
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
  if (isEnd(state)) return event.kind === 'activate' ? illegal(state.phase) : stay(state);
  if (state.healing?.step === 'compensating') return whileCompensating(state, state.healing.crash, event);
  switch (event.kind) {
    case 'activate':
      return activate(state);
    case 'close':
      return close(state, event.idle);
    case 'idle':
      return state.phase === 'completing' && !state.stopping ? stop(state, []) : stay(state);
    case 'closeDeadline':
      return state.phase === 'completing' ? ended('closed', event.cause, ABANDON) : stay(state);
    case 'participantLeft':
      return ended('closed', CLOSED, ['abandonOperations']);
    case 'crash':
      return crashed(state, event.crash);
    case 'backoffOver':
      return state.healing?.step === 'backoff'
        ? move({ ...state, healing: { ...state.healing, step: 'starting' } }, ['startInstance'])
        : stay(state);
    case 'startRefused':
      return state.healing?.step === 'backoff'
        ? refused(state, state.healing.crash, event.compensates)
        : stay(state);
    case 'instanceStarted':
      return state.healing?.step === 'starting'
        ? move({ ...state, healing: undefined }, ['announceHealed'])
        : stay(state);
    case 'compensated':
      return stay(state);
    case 'machineryDied':
      return ended('failed', event.cause, ABANDON);
    case 'deadline':
    case 'finalize':
      return ended('closed', event.cause, ABANDON);
  }
}

const FAILING: readonly ConversationEffect[] = ['recordCrash', 'announcePhase', 'announceGivenUp', 'end'];
const ABANDON: readonly ConversationEffect[] = ['abandonOperations', 'killParticipant'];

/** [POLICY-4] it fails in any case: what happens meanwhile only decides how much is undone */
function whileCompensating(state: LiveState, crash: CrashRecord, event: ConversationEvent): ConversationMove {
  const cause = { kind: 'crash', crash } as const;
  switch (event.kind) {
    case 'activate':
      return illegal(state.phase);
    case 'close':
      if (state.phase === 'completing') return stay(state);
      return move({ phase: 'completing', stopping: false, healing: state.healing }, ['announcePhase']);
    case 'compensated':
      return ended('failed', cause, ['killParticipant', 'announceGivenUp']);
    case 'closeDeadline':
    case 'deadline':
    case 'machineryDied':
    case 'finalize':
      return ended('failed', cause, ['stopCompensating', ...ABANDON, 'announceGivenUp']);
    default:
      return stay(state);
  }
}

function crashed(state: LiveState, crash: CrashRecord): ConversationMove {
  const { decision } = crash;
  // While a restart is waited for there is nobody who could crash.
  if (state.healing?.step === 'backoff') return stay(state);
  // [CONV-5] while completing, a crash is never healed
  if (decision.action === 'fail' || (state.phase === 'completing' && heals(decision)))
    return { state: { phase: 'failed', cause: { kind: 'crash', crash } }, effects: FAILING };
  switch (decision.action) {
    case 'restart':
    case 'routeToNext':
      return move({ ...state, healing: { step: 'backoff', crash } }, ['recordCrash', 'backOff']);
    case 'compensate':
      return move({ ...state, healing: { step: 'compensating', crash } }, ['recordCrash', 'compensate']);
  }
}

/** What was to be healed is not: what is open ends as by the crash, and what was declared is undone where the policy says so (POLICY-4). */
function refused(state: LiveState, crash: CrashRecord, compensates: boolean): ConversationMove {
  if (!compensates)
    return ended('failed', { kind: 'crash', crash }, ['abandonOperations', 'announceGivenUp']);
  return move({ ...state, healing: { step: 'compensating', crash } }, ['abandonOperations', 'compensate']);
}

function activate(state: LiveState): ConversationMove {
  if (state.phase === 'completing') return illegal(state.phase);
  if (state.phase === 'active') return stay(state);
  return move(state.healing ? { ...state, phase: 'active' } : ACTIVE, ['announcePhase']);
}

function close(state: LiveState, idle: boolean): ConversationMove {
  if (state.phase === 'completing') return stay(state);
  if (idle) return stop(state, ['announcePhase']);
  return move({ phase: 'completing', stopping: false, healing: state.healing }, ['announcePhase']);
}

/** Nothing is open any more. Where a restart is waited for there is no instance to stop. */
function stop({ healing }: LiveState, effects: readonly ConversationEffect[]): ConversationMove {
  if (healing?.step === 'backoff') return ended('closed', CLOSED, ['abandonOperations']);
  return move({ phase: 'completing', stopping: true }, [...effects, 'stopParticipant']);
}

function illegal(from: Phase): ConversationMove {
  return { illegal: { from, to: 'active' } };
}

function stay(state: ConversationState): ConversationMove {
  return { state, effects: [] };
}

function move(state: ConversationState, effects: readonly ConversationEffect[]): ConversationMove {
  return { state, effects };
}

function ended(
  phase: EndState['phase'],
  cause: EndCause,
  effects: readonly ConversationEffect[],
): ConversationMove {
  return { state: { phase, cause }, effects: [...effects, 'announcePhase', 'end'] };
}

/** Whether it is over. */
export function isEnd(state: ConversationState): state is EndState {
  return state.phase === 'closed' || state.phase === 'failed';
}
