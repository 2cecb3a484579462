import { type Program } from '../program/program';
import { type RawEvent } from './raw-event';
import { type Trace } from './trace';

/**
 * Erlang's events as the core tells them. The one departure that any program may come to, `noticeOfARequest`: a process that is asked to
 * exit, and traps exits, is told of its own pid. Only for rounds with one command, where no other exit can be meant.
 */
export function asTheCoreTells(program: Program, events: readonly RawEvent[]): readonly RawEvent[] {
  return events.map((event) => {
    if (event.kind !== 'mail') return event;
    const [batch] = program.rounds[event.stamp] ?? [];
    const command = batch?.steps[0]?.command;
    if (command?.kind !== 'exit' || command.target !== event.process) return event;
    const text = event.text.replace(`exit of p${batch?.actor}: `, `exit of p${event.process}: `);
    return { ...event, text };
  });
}

export function sameTrace(a: Trace, b: Trace): boolean {
  return a.join('\n') === b.join('\n');
}

/** Two traces in one, for people: what both have, and what only one has. */
export function showTraces(erlang: Trace, core: Trace): string {
  const only = (trace: Trace, other: Trace) =>
    trace.map((line) => `${other.includes(line) ? ' ' : '!'} ${line}`);
  return ['Erlang:', ...only(erlang, core), 'The core:', ...only(core, erlang)].join('\n');
}
