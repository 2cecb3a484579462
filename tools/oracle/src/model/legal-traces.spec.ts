import { type Command, type Program } from '../program/program';
import { legalTraces } from './legal-traces';

const batch = (actor: number, from: number, ...commands: readonly Command[]) => ({
  actor,
  steps: commands.map((command, index) => ({ id: from + index, yields: 0, command })),
});
const race = (...batches: readonly ReturnType<typeof batch>[]): Program => ({
  processes: 3,
  rounds: [batches],
});
const send: Command = { kind: 'send', target: 2 };

describe('the legal traces', () => {
  it('keep the order of two signals between one pair [LINK-4]', () => {
    expect(legalTraces(race(batch(0, 0, send, send)), 'erlang')).toEqual([
      ['p2 round 0: message #0', 'p2 round 0: message #1'],
    ]);
  });

  it('have every order of signals from different processes', () => {
    const traces = legalTraces(race(batch(0, 0, send), batch(1, 1, send)), 'erlang');
    expect(traces).toHaveLength(2);
  });

  it('have a message taken before an exit, or not taken at all [LINK-4]', () => {
    const traces = legalTraces(race(batch(0, 0, send, { kind: 'exit', target: 2, reason: 'c1' })), 'erlang');
    expect(traces?.map(([line]) => line).sort()).toEqual([
      'p2 ended in round 0: c1',
      'p2 round 0: message #0',
    ]);
  });

  it('have what the dead answer to a link and a monitoring in any order in Erlang, and in that of asking in the core [LINK-1]', () => {
    const program: Program = {
      processes: 2,
      rounds: [
        [batch(0, 0, { kind: 'kill', target: 1 })],
        [
          batch(
            0,
            1,
            { kind: 'trap', on: true },
            { kind: 'monitor', target: 1 },
            { kind: 'link', target: 1 },
          ),
        ],
      ],
    };
    const [down, exit] = ['p0 round 1: down #2 of p1: noproc', 'p0 round 1: exit of p1: noproc'];
    const told = (dialect: 'erlang' | 'core') =>
      legalTraces(program, dialect)?.map((lines) => lines.filter((line) => line.includes('noproc')));
    expect(told('erlang')).toHaveLength(2);
    expect(told('erlang')).toEqual(
      expect.arrayContaining([
        [down, exit],
        [exit, down],
      ]),
    );
    expect(told('core')).toEqual([[down, exit]]);
  });

  it('have a second link to one that is dying raised as noproc in Erlang, and never in the core [LINK-1]', () => {
    const program: Program = {
      processes: 2,
      rounds: [
        [batch(1, 0, { kind: 'link', target: 0 })],
        [batch(0, 1, { kind: 'exitSelf', reason: 'c1' }), batch(1, 2, { kind: 'link', target: 0 })],
      ],
    };
    const ended = (dialect: 'erlang' | 'core') =>
      legalTraces(program, dialect)
        ?.map((lines) => lines.filter((line) => line.startsWith('p1')))
        .sort();
    expect(ended('erlang')).toEqual([['p1 ended in round 1: c1'], ['p1 ended in round 1: noproc']]);
    expect(ended('core')).toEqual([['p1 ended in round 1: c1']]);
  });

  it('have one that traps told of noproc too in Erlang, where it links again to one that is dying [LINK-1]', () => {
    const program: Program = {
      processes: 2,
      rounds: [
        [batch(1, 0, { kind: 'trap', on: true }, { kind: 'link', target: 0 })],
        [batch(0, 2, { kind: 'exitSelf', reason: 'c1' }), batch(1, 3, { kind: 'link', target: 0 })],
      ],
    };
    const told = (dialect: 'erlang' | 'core') =>
      legalTraces(program, dialect)
        ?.map((lines) => lines.flatMap((line) => /^p1 .*: (\w+)$/.exec(line)?.[1] ?? []).join(' '))
        .sort();
    expect(told('erlang')).toEqual(['c1', 'c1 noproc', 'noproc c1']);
    expect(told('core')).toEqual(['c1', 'c1 noproc']);
  });

  it('have the exit of a link seen as killed, and kill never trapped [EXIT-4]', () => {
    const program: Program = {
      processes: 2,
      rounds: [
        [batch(0, 0, { kind: 'trap', on: true })],
        [batch(0, 1, { kind: 'link', target: 1 })],
        [batch(0, 2, { kind: 'kill', target: 1 })],
        [batch(0, 3, { kind: 'kill', target: 0 })],
      ],
    };
    expect(legalTraces(program, 'erlang')).toEqual([
      ['p0 round 2: exit of p1: killed', 'p0 ended in round 3: killed', 'p1 ended in round 2: killed'],
    ]);
  });
});
