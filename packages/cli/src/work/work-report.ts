import { jsonEvents } from '../json-events';
import { type Terminal } from '../terminal';
import { type FailureReport } from '../told-failure';

/** What a program hosts, once the server has taken it. */
interface Registered {
  readonly url: string;
  readonly subjects: readonly string[];
  readonly capacity: number;
}

/** What `liminal work` tells: for people, or as JSON lines for programs. */
export interface WorkReport extends FailureReport {
  ready(registered: Registered): void;
  /** The server gives it no more conversations; those that it has may finish. */
  takenBack(why: string): void;
  stopping(deadlineMs: number): void;
  stopped(): void;
}

/** Creates the report. */
export function createWorkReport(terminal: Terminal, json: boolean): WorkReport {
  return json ? jsonReport(terminal) : textReport(terminal);
}

function textReport(terminal: Terminal): WorkReport {
  return {
    ready: ({ url, subjects, capacity }) =>
      terminal.out(
        `Registered at ${url} for ${subjects.join(', ')}, at most ${capacity} conversations. Ctrl-C stops.\n`,
      ),
    takenBack: () =>
      terminal.out('The server gives no more conversations; those that are open may finish.\n'),
    stopping: (deadlineMs) =>
      terminal.out(`Stopping; open conversations have ${deadlineMs} ms. Ctrl-C again ends at once.\n`),
    stopped: () => terminal.out('Stopped.\n'),
    failed: () => undefined,
  };
}

function jsonReport(terminal: Terminal): WorkReport {
  const event = jsonEvents(terminal);
  return {
    ready: (registered) => event('ready', { ...registered, pid: process.pid }),
    takenBack: (message) => event('takenBack', { message }),
    stopping: (deadlineMs) => event('stopping', { deadlineMs }),
    stopped: () => event('stopped', {}),
    failed: (message, exitCode) => event('failed', { message, exitCode }),
  };
}
