import { type Logger } from '@liminal/runtime';
import { jsonEvents } from '../json-events';
import { type Terminal } from '../terminal';
import { terminalLogger } from '../terminal-logger';
import { type FailureReport } from '../told-failure';
import { type HostKind } from './host-options';

/** What `liminal serve` tells: for people on standard output and error, or as JSON lines for programs. */
export interface ServeReport extends FailureReport {
  /** Told of crashes and of what goes wrong. */
  readonly logger: Logger;
  ready(ready: Ready): void;
  stopping(deadlineMs: number): void;
  stopped(): void;
}

/** What a server is, once it listens. */
interface Ready {
  readonly url: string;
  readonly subjects: readonly string[];
  /** Where its participants run. */
  readonly host: HostKind;
}

const WHERE: Readonly<Record<HostKind, string>> = {
  inline: 'inline',
  thread: 'in threads',
  process: 'in child processes',
};

/** Creates the report. */
export function createServeReport(terminal: Terminal, json: boolean): ServeReport {
  return json ? jsonReport(terminal) : textReport(terminal);
}

function textReport(terminal: Terminal): ServeReport {
  return {
    logger: terminalLogger(terminal, false),
    ready: ({ url, subjects, host }) =>
      terminal.out(`Listening on ${url} for ${subjects.join(', ')}, ${WHERE[host]}. Ctrl-C stops.\n`),
    stopping: (deadlineMs) =>
      terminal.out(`Stopping; open operations have ${deadlineMs} ms. Ctrl-C again ends at once.\n`),
    stopped: () => terminal.out('Stopped.\n'),
    failed: () => undefined,
  };
}

function jsonReport(terminal: Terminal): ServeReport {
  const event = jsonEvents(terminal);
  return {
    logger: terminalLogger(terminal, true),
    ready: ({ url, subjects, host }) => event('ready', { url, subjects, host, pid: process.pid }),
    stopping: (deadlineMs) => event('stopping', { deadlineMs }),
    stopped: () => event('stopped', {}),
    failed: (message, exitCode) => event('failed', { message, exitCode }),
  };
}
