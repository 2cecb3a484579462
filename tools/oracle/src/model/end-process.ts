import { type Name, type Reason } from '../program/program';
import { type State, alive, emit } from './state';

/** A process ends: it gives its name back, then tells all who are tied to it. */
export function endProcess(state: State, index: number, reason: Reason): void {
  const process = alive(state, index);
  if (!process) return;
  const { links, watchers, monitors, calls } = process;
  process.alive = false;
  process.events.push({ kind: 'ended', process: index, round: state.round, text: reason });
  for (const [name, holder] of Object.entries(state.names))
    if (holder === index) delete state.names[name as Name];
  for (const peer of links) emit(state, index, peer, { kind: 'linkExit', reason, death: true });
  for (const { holder, id, call } of watchers)
    emit(state, index, holder, { kind: 'down', id, call, reason, death: true });
  for (const [id, target] of monitors) emit(state, index, target, { kind: 'demonitor', id, call: false });
  for (const [id, target] of calls) emit(state, index, target, { kind: 'demonitor', id, call: true });
  process.links = [];
  process.watchers = [];
  process.monitors = [];
  process.calls = [];
  process.mailbox = [];
  process.steps = [];
}
