import { type LogFields, type Logger } from '@liminal/runtime';
import { stackPlace } from '../error-place';
import { jsonEvents } from '../json-events';
import { oneLine } from '../one-line';
import { type Terminal } from '../terminal';
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
  const line =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      terminal.error(`${oneLine(`${level}: ${message}${textFields(withPlace(fields))}`)}\n`);
  return {
    logger: { debug: () => undefined, info: line('info'), warn: line('warning'), error: line('error') },
    ready: ({ url, subjects, host }) =>
      terminal.out(`Listening on ${url} for ${subjects.join(', ')}, ${WHERE[host]}. Ctrl-C stops.\n`),
    stopping: (deadlineMs) =>
      terminal.out(`Stopping; open operations have ${deadlineMs} ms. Ctrl-C again ends at once.\n`),
    stopped: () => terminal.out('Stopped.\n'),
    failed: () => undefined,
  };
}

/** Of a stack, people are shown the place in their file; programs get all of it. */
function withPlace({ stack, ...fields }: LogFields): LogFields {
  return typeof stack === 'string' ? { ...fields, at: stackPlace(stack) } : fields;
}

function textFields(fields: LogFields): string {
  const shown = Object.entries(fields).filter(([, value]) => value !== undefined);
  return shown.length === 0
    ? ''
    : ` (${shown.map(([name, value]) => `${name}: ${String(value)}`).join(', ')})`;
}

function jsonReport(terminal: Terminal): ServeReport {
  const event = jsonEvents(terminal);
  const line =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      event('log', { level, message, fields });
  return {
    logger: { debug: () => undefined, info: line('info'), warn: line('warn'), error: line('error') },
    ready: ({ url, subjects, host }) => event('ready', { url, subjects, host, pid: process.pid }),
    stopping: (deadlineMs) => event('stopping', { deadlineMs }),
    stopped: () => event('stopped', {}),
    failed: (message, exitCode) => event('failed', { message, exitCode }),
  };
}
