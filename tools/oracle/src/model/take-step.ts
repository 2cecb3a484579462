import { type Command } from '../program/program';
import { endProcess } from './end-process';
import { receiveSignal } from './receive-signal';
import {
  type Dialect,
  type ProcessState,
  type Signal,
  type State,
  alive,
  emit,
  newProcess,
  result,
  take,
} from './state';

/** A process takes its next step. */
export function takeStep(state: State, dialect: Dialect, index: number): void {
  const process = alive(state, index);
  const step = process?.steps.shift();
  if (!process || !step) return;
  const { id, command } = step;
  // A step that is about a process which was never born is left out.
  if ('target' in command && !state.processes[command.target]) return;
  carryOut({ state, dialect, index, process, id }, command);
}

/**
 * Whom a process is about to link to that it is linked to and that is dying, where it traps exits. OTP 25 tells it of `noproc` then, and of the real reason
 * too; later ones of the real reason alone.
 */
export function linksAgainToTheDying(state: State, dialect: Dialect, index: number): number | undefined {
  const process = alive(state, index);
  const command = process?.steps[0]?.command;
  if (dialect === 'core' || !process?.trap || command?.kind !== 'link') return undefined;
  const { target } = command;
  return process.links.includes(target) && !alive(state, target) ? target : undefined;
}

interface Acting {
  readonly state: State;
  readonly dialect: Dialect;
  readonly index: number;
  readonly process: ProcessState;
  readonly id: number;
}

function carryOut(acting: Acting, command: Command): void {
  const { state, index, process, id } = acting;
  switch (command.kind) {
    case 'spawn':
      return spawn(acting, command);
    case 'trap':
      process.trap = command.on;
      return;
    case 'pause':
    case 'resume':
      process.paused = command.kind === 'pause';
      return;
    case 'demonitor':
      return demonitor(acting, command);
    case 'exitSelf':
      return endProcess(state, index, command.reason);
    case 'unregister':
      delete state.names[command.name];
      return;
    case 'register':
      return register(acting, command);
    case 'whereis': {
      const holder = state.names[command.name];
      return result(state, index, id, `whereis ${holder === undefined ? 'nobody' : `p${holder}`}`);
    }
    case 'sendName': {
      const holder = state.names[command.name];
      if (holder !== undefined) emit(state, index, holder, { kind: 'message', id });
      return;
    }
    default:
      return toTarget(acting, command);
  }
}

type Targeting = Extract<
  Command,
  { kind: 'link' | 'unlink' | 'monitor' | 'send' | 'kill' | 'exit' | 'call' }
>;

function toTarget(acting: Acting, command: Targeting): void {
  const { state, dialect, index, process, id } = acting;
  const { target } = command;
  const send = (signal: Signal) => emit(state, index, target, signal);
  // The departure `tiesActAtOnce`.
  const tie = (signal: Signal) =>
    dialect === 'core' ? receiveSignal(state, dialect, index, target, signal) : send(signal);
  switch (command.kind) {
    case 'link':
      if (target === index) return;
      // The departure `linkToTheDead`: Erlang looks whether the other lives before it looks whether they are linked.
      if (dialect === 'erlang' && !process.trap && !alive(state, target))
        return endProcess(state, index, 'noproc');
      if (process.links.includes(target)) return;
      process.links.push(target);
      return tie({ kind: 'link' });
    case 'unlink':
      if (take(process.links, (peer) => peer === target)) tie({ kind: 'unlink' });
      return;
    case 'monitor':
      process.monitors.push([id, target]);
      return tie({ kind: 'monitor', id, call: false });
    case 'send':
      return send({ kind: 'message', id });
    case 'kill':
      return ask(acting, target, { kind: 'exit', id, reason: 'killed', kill: true });
    case 'exit':
      return ask(acting, target, { kind: 'exit', id, reason: command.reason, kill: false });
    case 'call':
      process.calls.push([id, target]);
      tie({ kind: 'monitor', id, call: true });
      return send({ kind: 'call', id, mode: command.mode });
  }
}

/** The departure `exitOfOneselfLater`: in Erlang such a signal has acted when the command is over, unless it is trapped. */
function ask(acting: Acting, target: number, signal: Extract<Signal, { kind: 'exit' }>): void {
  const { state, dialect, index, process, id } = acting;
  const atOnce = target === index && (signal.kill || !process.trap);
  // The departure `exitOfOneselfWithNormal`.
  if (atOnce && signal.reason === 'normal') state.excluded ??= id;
  if (atOnce && dialect === 'erlang') endProcess(state, index, signal.reason);
  else emit(state, index, target, signal);
}

function spawn({ state, index, process }: Acting, command: Extract<Command, { kind: 'spawn' }>): void {
  const { child, link, trap } = command;
  while (state.processes.length <= child) state.processes.push(null);
  const born = newProcess(trap);
  state.processes[child] = born;
  if (!link) return;
  born.links.push(index);
  process.links.push(child);
}

function demonitor(
  { state, index, process }: Acting,
  command: Extract<Command, { kind: 'demonitor' }>,
): void {
  const { monitor: id, flush } = command;
  const target = process.monitors.find(([known]) => known === id)?.[1];
  if (target !== undefined) emit(state, index, target, { kind: 'demonitor', id, call: false });
  take(process.monitors, ([known]) => known === id);
  if (flush) take(process.mailbox, (mail) => mail.kind === 'text' && mail.monitor === id);
}

function register(acting: Acting, { name, target }: Extract<Command, { kind: 'register' }>): void {
  const { state, dialect, index, id } = acting;
  const holder = state.names[name];
  const named = Object.values(state.names).includes(target);
  // The departure `severalNames`.
  const departs = alive(state, target) !== undefined && named && (holder === undefined || holder === target);
  if (departs) state.excluded ??= id;
  const free = alive(state, target) !== undefined && holder === undefined && !named;
  const registered = free || (departs && dialect === 'core');
  if (registered) state.names[name] = target;
  result(state, index, id, `register ${registered}`);
}
