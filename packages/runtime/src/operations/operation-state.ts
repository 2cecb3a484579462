/**
 * An operation's life as a table (OP-1): pure, and the same for a caller in-process, a client and a server.
 *
 * - `waiting`: accepted; no handler was called and no byte was given away.
 * - `handedOver`: the handler was called, or the message was given to its channel, whose host has not said that it had not started.
 * - `carriedOver`: it was handed over to an instance that has crashed, and waits for the next one's handler (POLICY-2).
 * - `settled`: its one terminal event has happened.
 *
 * @internal
 */
export type OperationState = 'waiting' | 'handedOver' | 'carriedOver' | 'settled';

/** What can happen to an operation. Up to `reply` it goes on; `last` ends it, like everything after it. */
export type OperationEvent =
  'handOver' | 'giveBack' | 'carryOver' | 'reply' | 'last' | 'status' | 'cancel' | 'deadline' | 'exit';

/** What is to be done about an event: pass a reply on, settle the operation, drop and count what came, or nothing. */
type OperationEffect = 'none' | 'deliver' | 'settle' | 'drop';

/** A state reached, and what it takes. */
export interface OperationMove {
  readonly state: OperationState;
  readonly effect: OperationEffect;
}

const HANDED_OVER: OperationMove = { state: 'handedOver', effect: 'none' };
const WAIT: OperationMove = { state: 'waiting', effect: 'none' };
const CARRY_OVER: OperationMove = { state: 'carriedOver', effect: 'none' };
const DELIVER: OperationMove = { state: 'handedOver', effect: 'deliver' };
const SETTLE: OperationMove = { state: 'settled', effect: 'settle' };
const DROP: OperationMove = { state: 'settled', effect: 'drop' };

/** Where an event leads. Every event is legal in every state: what comes after the terminal event is dropped (OP-2). */
export function transitionOperation(state: OperationState, event: OperationEvent): OperationMove {
  if (state === 'settled') return DROP;
  switch (event) {
    case 'handOver':
      return HANDED_OVER;
    case 'giveBack':
      // The host says that no handler was called: only what it was given counts, not what another had before.
      return state === 'handedOver' ? WAIT : { state, effect: 'none' };
    case 'carryOver':
      // What was handed over once stays so for its fate, though it waits again.
      return state === 'waiting' ? WAIT : CARRY_OVER;
    case 'reply':
      // A reply to what is still waiting proves that it was handed over.
      return DELIVER;
    case 'last':
    case 'status':
    case 'cancel':
    case 'deadline':
    case 'exit':
      return SETTLE;
  }
}

/**
 * What becomes of an operation in this state when its participant exits and is not replaced (OP-7).
 *
 * @internal
 */
export function fateOf(state: OperationState): 'notDelivered' | 'unknown' {
  return state === 'waiting' ? 'notDelivered' : 'unknown';
}

/**
 * Whether it waits for its turn at an instance.
 *
 * @internal
 */
export function isWaiting(state: OperationState): boolean {
  return state === 'waiting' || state === 'carriedOver';
}
