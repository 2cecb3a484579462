import { type Command } from 'commander';
import { aborted } from './abort';
import { inputEnd } from './input-end';
import { milliseconds } from './milliseconds';
import { type Terminal } from './terminal';

/** What every command takes that runs until it is stopped. */
export interface StopFlags {
  readonly stopDeadline: number;
  readonly untilInputEnds?: true;
}

/** Adds the options. */
export function withStopOptions(command: Command, what: string): Command {
  return command
    .option('--stop-deadline <ms>', `how long ${what} may take when it is stopped`, milliseconds(0), 5_000)
    .option(
      '--until-input-ends',
      'stop also when standard input ends, so that it never outlives the program that started it',
    );
}

/** Resolves when it is to stop. */
export function stopAsked(
  { untilInputEnds }: Pick<StopFlags, 'untilInputEnds'>,
  terminal: Terminal,
): Promise<void> {
  const ends = [aborted(terminal.interrupted), ...(untilInputEnds ? [inputEnd(terminal.input)] : [])];
  return Promise.race(ends);
}
