import { type LogFields, type Logger } from '@liminal/runtime';
import { stackPlace } from '../error-place';
import { oneLine } from '../one-line';
import { type Terminal } from '../terminal';

/** What `liminal serve` tells: for people on standard output and error, or as JSON lines for programs. */
export interface ServeReport {
  /** Told of crashes and of what goes wrong. */
  readonly logger: Logger;
  ready(url: string, subjects: readonly string[]): void;
  stopping(deadlineMs: number): void;
  stopped(): void;
  /** It cannot begin, or cannot go on. People are told by whoever runs the command. */
  failed(message: string, exitCode: number): void;
}

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
    ready: (url, subjects) => terminal.out(`Listening on ${url} for ${subjects.join(', ')}. Ctrl-C stops.\n`),
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
  const event = (name: string, fields: object) =>
    terminal.out(`${JSON.stringify({ event: name, ...fields })}\n`);
  const line =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      event('log', { level, message, fields });
  return {
    logger: { debug: () => undefined, info: line('info'), warn: line('warn'), error: line('error') },
    ready: (url, subjects) => event('ready', { url, subjects, pid: process.pid }),
    stopping: (deadlineMs) => event('stopping', { deadlineMs }),
    stopped: () => event('stopped', {}),
    failed: (message, exitCode) => event('failed', { message, exitCode }),
  };
}
