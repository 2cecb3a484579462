import { type Command } from 'commander';
import { type CallOptions } from '@liminal/runtime';
import { milliseconds } from './milliseconds';

/** What every command that sends messages takes. */
export interface DeadlineFlag {
  readonly deadline?: number;
}

/** Adds the option. */
export function withDeadlineOption(command: Command, what: string): Command {
  const meaning = `how long ${what} may take, in milliseconds; without it a reply, or the next one of a stream, may take 30000`;
  return command.option('-d, --deadline <ms>', meaning, milliseconds(1));
}

/** The options of a call, with the deadline if one was given. */
export function callOptions({ deadline }: DeadlineFlag, signal: AbortSignal): CallOptions {
  return deadline === undefined ? { signal } : { signal, deadlineMs: deadline };
}
