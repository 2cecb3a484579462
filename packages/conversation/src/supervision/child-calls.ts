import { type ExitReason, type Pid, type StatusError, describeExit, statusErrorFor } from '@liminal/protocol';
import { type CallFrom } from '../process/behaviour';
import { type SupervisorRefusal } from './supervisor-move';

interface ChildCall {
  readonly id: string;
  readonly until: 'started' | 'stopped';
  readonly from: CallFrom;
}

/** The calls that wait until a child has started or stopped. */
export class ChildCalls {
  private waiting: readonly ChildCall[] = [];

  wait(call: ChildCall): void {
    this.waiting = [...this.waiting, call];
  }

  started(id: string, pid: Pid): void {
    for (const { from } of this.take(id, 'started')) from.reply(pid);
  }

  failed(id: string, reason: ExitReason): void {
    for (const { from } of this.take(id, 'started')) from.fail(notStarted(id, describeExit(reason)));
  }

  stopped(id: string): void {
    for (const { from } of this.take(id, 'stopped')) from.reply();
    for (const { from } of this.take(id, 'started')) from.fail(notStarted(id, 'it was terminated'));
  }

  private take(id: string, until: ChildCall['until']): readonly ChildCall[] {
    const isMeant = (call: ChildCall) => call.id === id && call.until === until;
    const taken = this.waiting.filter(isMeant);
    if (taken.length > 0) this.waiting = this.waiting.filter((call) => !isMeant(call));
    return taken;
  }
}

function notStarted(id: string, why: string): StatusError {
  return statusErrorFor('noInstance', `Child '${id}' did not start: ${why}.`);
}

/** The error that a refused request fails with. */
export function refusalError(id: string, refusal: SupervisorRefusal): StatusError {
  switch (refusal) {
    case 'unknown':
      return statusErrorFor('notFound', `There is no child '${id}'.`);
    case 'present':
      return statusErrorFor('illegalMove', `There is a child '${id}' already.`);
    case 'running':
      return statusErrorFor('illegalMove', `Child '${id}' is running.`);
    case 'restarting':
      return statusErrorFor('illegalMove', `Child '${id}' is being restarted.`);
    case 'stopping':
      return statusErrorFor('illegalMove', 'The supervisor is stopping.');
  }
}
