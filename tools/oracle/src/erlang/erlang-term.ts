import { type Command, type Program, type Step } from '../program/program';

/** A program as the Erlang term that `oracle.erl` reads, in one line. */
export function erlangTerm({ processes, rounds }: Program): string {
  const batches = rounds.map((round) =>
    list(round.map(({ actor, steps }) => `{${actor},${list(steps.map(stepTerm))}}`)),
  );
  return `{${processes},${list(batches)}}.`;
}

function stepTerm({ id, yields, command }: Step): string {
  return `{${id},${yields},${commandTerm(command)}}`;
}

function commandTerm(command: Command): string {
  const { kind } = command;
  switch (kind) {
    case 'spawn':
      return `{spawn,${command.child},${command.link},${command.trap}}`;
    case 'demonitor':
      return `{demonitor,${command.monitor},${command.flush}}`;
    case 'trap':
      return `{trap,${command.on}}`;
    case 'exitSelf':
      return `{exitSelf,${command.reason}}`;
    case 'pause':
    case 'resume':
      return kind;
    case 'sendName':
    case 'unregister':
    case 'whereis':
      return `{${kind},${command.name}}`;
    case 'register':
      return `{register,{pid,${command.target}},${command.name}}`;
    case 'exit':
      return `{exit,{pid,${command.target}},${command.reason}}`;
    case 'call':
      return `{call,{pid,${command.target}},${command.mode}}`;
    default:
      return `{${kind},{pid,${command.target}}}`;
  }
}

function list(terms: readonly string[]): string {
  return `[${terms.join(',')}]`;
}
