import { type Reason } from '../program/program';
import { endProcess } from './end-process';
import { type Dialect, type ProcessState, type Signal, type State, alive, emit, result, take } from './state';

/** A signal reaches its receiver. */
export function receiveSignal(
  state: State,
  dialect: Dialect,
  from: number,
  to: number,
  signal: Signal,
): void {
  const process = alive(state, to);
  if (process) receive({ state, dialect, from, to, process }, signal);
  else refuse(state, dialect, from, to, signal);
}

/** What is dead answers those who link to it or watch it; Erlang in any order, since nobody is there who could send them in one. */
function refuse(state: State, dialect: Dialect, from: number, to: number, signal: Signal): void {
  const death = dialect === 'erlang';
  if (signal.kind === 'link') emit(state, to, from, { kind: 'linkExit', reason: 'noproc', death });
  if (signal.kind === 'monitor')
    emit(state, to, from, {
      kind: 'down',
      id: signal.id,
      call: signal.call,
      reason: 'noproc',
      death,
    });
}

interface Receipt {
  readonly state: State;
  readonly dialect: Dialect;
  readonly from: number;
  readonly to: number;
  readonly process: ProcessState;
}

function receive(receipt: Receipt, signal: Signal): void {
  const { state, from, to, process } = receipt;
  switch (signal.kind) {
    case 'link':
      if (!process.links.includes(from)) process.links.push(from);
      return;
    case 'unlink':
      take(process.links, (peer) => peer === from);
      return;
    case 'monitor':
      process.watchers.push({ holder: from, id: signal.id, call: signal.call });
      return;
    case 'demonitor':
      take(process.watchers, ({ id }) => id === signal.id);
      return;
    case 'message':
      return post(receipt, `message #${signal.id}`);
    case 'call':
      process.mailbox.push({ kind: 'call', stamp: state.round, id: signal.id, from, mode: signal.mode });
      return;
    case 'reply':
      return settleCall(state, to, signal.id, 'call answered');
    case 'exit':
      return receiveExit(receipt, signal);
    case 'linkExit':
      if (take(process.links, (peer) => peer === from)) exitOrTell(receipt, from, signal.reason);
      return;
    case 'down':
      return receiveDown(receipt, signal);
  }
}

/** A process is told that one is not there whom it links to: before all that is under way to it. */
export function tellNoproc(state: State, dialect: Dialect, from: number, to: number): void {
  const process = alive(state, to);
  if (process) post({ state, dialect, from, to, process }, `exit of p${from}: noproc`);
}

function receiveExit(receipt: Receipt, { reason, kill }: Extract<Signal, { kind: 'exit' }>): void {
  const { state, dialect, from, to } = receipt;
  if (kill) return endProcess(state, to, 'killed');
  // The departure `noticeOfARequest`.
  exitOrTell(receipt, dialect === 'erlang' ? from : to, reason);
}

function exitOrTell(receipt: Receipt, from: number, reason: Reason): void {
  const { state, to, process } = receipt;
  if (process.trap) post(receipt, `exit of p${from}: ${reason}`);
  else if (reason !== 'normal') endProcess(state, to, reason);
}

function receiveDown(receipt: Receipt, { id, call, reason }: Extract<Signal, { kind: 'down' }>): void {
  const { state, from, to, process } = receipt;
  if (call) return settleCall(state, to, id, `call failed: ${/^c\d/.test(reason) ? 'crashed' : reason}`);
  if (take(process.monitors, ([known]) => known === id))
    post(receipt, `down #${id} of p${from}: ${reason}`, id);
}

function post({ state, process }: Receipt, text: string, monitor?: number): void {
  process.mailbox.push({
    kind: 'text',
    stamp: state.round,
    text,
    ...(monitor === undefined ? {} : { monitor }),
  });
}

function settleCall(state: State, caller: number, id: number, text: string): void {
  const process = alive(state, caller);
  const target = process?.calls.find(([known]) => known === id)?.[1];
  if (!process || target === undefined) return;
  take(process.calls, ([known]) => known === id);
  emit(state, caller, target, { kind: 'demonitor', id, call: true });
  result(state, caller, id, text);
}
