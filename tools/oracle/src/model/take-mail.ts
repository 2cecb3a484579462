import { endProcess } from './end-process';
import { type Dialect, type State, alive, emit } from './state';

/** A process takes the first of its mail. */
export function takeMail(state: State, dialect: Dialect, index: number): void {
  const process = alive(state, index);
  const mail = process?.mailbox.shift();
  if (!process || !mail) return;
  if (mail.kind === 'text') {
    const { stamp, text } = mail;
    process.events.push({ kind: 'mail', process: index, stamp, round: state.round, text });
    return;
  }
  const { id, from, mode } = mail;
  // The departure `callOfTheGone`.
  const gone = !alive(state, from)?.calls.some(([known]) => known === id);
  if (gone && mode === 'die') state.excluded ??= id;
  if (gone && dialect === 'core') return;
  if (mode === 'reply') emit(state, index, from, { kind: 'reply', id });
  if (mode === 'die') endProcess(state, index, 'c1');
}
