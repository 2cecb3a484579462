import { type Program, type Round, isSingle } from '../program/program';
import { type RawEvent } from './raw-event';

/** What a program did, a line an event, process by process: what both sides are compared by. */
export type Trace = readonly string[];

/**
 * The trace of what was seen. In a round with one command, what reaches a process comes from several others in no order that Erlang
 * promises, so it is sorted; and whether a process that ends in such a round took its mail before is a race, so that is left out, except
 * what a process finds in its mailbox when it resumes. Likewise the calls of a process that end in the round in which it ends itself.
 */
export function traceOf(program: Program, events: readonly RawEvent[]): Trace {
  const ends = new Map(events.filter(({ kind }) => kind === 'ended').map((end) => [end.process, end.round]));
  const kept = events.filter((event) => !isRace(event, ends, program.rounds[event.round]));
  const processes = [...new Set(kept.map(({ process }) => process))].sort((a, b) => a - b);
  return processes.flatMap((process) => {
    const own = kept.filter((event) => event.process === process);
    return [...mailLines(program, own), ...resultLines(own), ...endLines(own)].map(
      (line) => `p${process} ${line}`,
    );
  });
}

function isRace(event: RawEvent, ends: ReadonlyMap<number, number>, round: Round | undefined): boolean {
  if (event.kind === 'ended' || ends.get(event.process) !== event.round) return false;
  if (event.kind === 'result') return event.text.startsWith('call');
  const resumed = round?.some(({ steps }) => steps.some(({ command }) => command.kind === 'resume'));
  return isSingle(round) && !resumed;
}

function mailLines(program: Program, events: readonly RawEvent[]): string[] {
  const groups = new Map<number, string[]>();
  for (const event of events) {
    if (event.kind !== 'mail') continue;
    const { stamp, round, text } = event;
    const line = `round ${stamp}: ${text}${round === stamp ? '' : ` (taken in round ${round})`}`;
    groups.set(stamp, [...(groups.get(stamp) ?? []), line]);
  }
  return [...groups].flatMap(([stamp, lines]) => (isSingle(program.rounds[stamp]) ? lines.sort() : lines));
}

function resultLines(events: readonly RawEvent[]): string[] {
  const results = events.flatMap((event) => (event.kind === 'result' ? [event] : []));
  return results
    .sort((a, b) => a.id - b.id)
    .map(({ id, round, text }) => `#${id} came to: ${text} (in round ${round})`);
}

function endLines(events: readonly RawEvent[]): string[] {
  return events
    .filter(({ kind }) => kind === 'ended')
    .map(({ round, text }) => `ended in round ${round}: ${text}`);
}
