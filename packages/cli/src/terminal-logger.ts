import { type LogFields, type Logger } from '@liminal/runtime';
import { stackPlace } from './error-place';
import { jsonEvents } from './json-events';
import { oneLine } from './one-line';
import { type Terminal } from './terminal';

/** What goes wrong, for people on standard error, or as JSON lines for programs on standard output. */
export function terminalLogger(terminal: Terminal, json: boolean): Logger {
  return json ? jsonLogger(terminal) : textLogger(terminal);
}

function textLogger(terminal: Terminal): Logger {
  const line =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      terminal.error(`${oneLine(`${level}: ${message}${textFields(withPlace(fields))}`)}\n`);
  return { debug: () => undefined, info: line('info'), warn: line('warning'), error: line('error') };
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

function jsonLogger(terminal: Terminal): Logger {
  const event = jsonEvents(terminal);
  const line =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      event('log', { level, message, fields });
  return { debug: () => undefined, info: line('info'), warn: line('warn'), error: line('error') };
}
