import { type Command, type Program, type Step } from '../program/program';
import { type Trace } from '../trace/trace';

/** Where the core departs from Erlang on purpose: decision 0033 says why. */
export interface Departure {
  readonly name: string;
  /** `mapped`: any program may come to it, and it is compared all the same. `excluded`: what comes to it is left out of the programs. */
  readonly handling: 'mapped' | 'excluded';
  /** A program that shows it. */
  readonly program: Program;
  readonly erlang: Trace;
  readonly core: Trace;
}

const step = (id: number, command: Command): Step => ({ id, yields: 0, command });

/** Process 0 does all of it, one command a round. */
function oneByOne(...commands: readonly Command[]): Program {
  const rounds = commands.map((command, id) => [{ actor: 0, steps: [step(id, command)] }]);
  return { processes: 2, rounds };
}

const NOTICE_OF_A_REQUEST: Departure = {
  name: 'noticeOfARequest',
  handling: 'mapped',
  program: {
    processes: 2,
    rounds: [
      [{ actor: 0, steps: [step(0, { kind: 'trap', on: true })] }],
      [{ actor: 1, steps: [step(1, { kind: 'exit', target: 0, reason: 'shutdown' })] }],
    ],
  },
  erlang: ['p0 round 1: exit of p1: shutdown'],
  core: ['p0 round 1: exit of p0: shutdown'],
};

const EXIT_OF_ONESELF_LATER: Departure = {
  name: 'exitOfOneselfLater',
  handling: 'mapped',
  program: {
    processes: 2,
    rounds: [
      [
        {
          actor: 0,
          steps: [
            step(0, { kind: 'exit', target: 0, reason: 'shutdown' }),
            step(1, { kind: 'whereis', name: 'a' }),
          ],
        },
      ],
    ],
  },
  erlang: ['p0 ended in round 0: shutdown'],
  core: ['p0 #1 came to: whereis nobody (in round 0)', 'p0 ended in round 0: shutdown'],
};

const LINK_TO_THE_DEAD: Departure = {
  name: 'linkToTheDead',
  handling: 'mapped',
  program: {
    processes: 2,
    rounds: [
      [{ actor: 1, steps: [step(0, { kind: 'exitSelf', reason: 'normal' })] }],
      [
        {
          actor: 0,
          steps: [step(1, { kind: 'link', target: 1 }), step(2, { kind: 'whereis', name: 'a' })],
        },
      ],
    ],
  },
  erlang: ['p0 ended in round 1: noproc', 'p1 ended in round 0: normal'],
  core: [
    'p0 #2 came to: whereis nobody (in round 1)',
    'p0 ended in round 1: noproc',
    'p1 ended in round 0: normal',
  ],
};

const TIES_ACT_AT_ONCE: Departure = {
  name: 'tiesActAtOnce',
  handling: 'mapped',
  program: {
    processes: 2,
    rounds: [
      [
        {
          actor: 1,
          steps: [
            step(0, { kind: 'exit', target: 0, reason: 'c1' }),
            step(1, { kind: 'monitor', target: 0 }),
          ],
        },
      ],
    ],
  },
  erlang: ['p0 ended in round 0: c1', 'p1 round 0: down #1 of p0: noproc'],
  core: ['p0 ended in round 0: c1', 'p1 round 0: down #1 of p0: c1'],
};

const EXIT_OF_ONESELF_WITH_NORMAL: Departure = {
  name: 'exitOfOneselfWithNormal',
  handling: 'excluded',
  program: oneByOne({ kind: 'exit', target: 0, reason: 'normal' }),
  erlang: ['p0 ended in round 0: normal'],
  core: [],
};

const SEVERAL_NAMES: Departure = {
  name: 'severalNames',
  handling: 'excluded',
  program: oneByOne(
    { kind: 'register', name: 'a', target: 1 },
    { kind: 'register', name: 'a', target: 1 },
    { kind: 'register', name: 'b', target: 1 },
  ),
  erlang: [
    'p0 #0 came to: register true (in round 0)',
    'p0 #1 came to: register false (in round 1)',
    'p0 #2 came to: register false (in round 2)',
  ],
  core: [
    'p0 #0 came to: register true (in round 0)',
    'p0 #1 came to: register true (in round 1)',
    'p0 #2 came to: register true (in round 2)',
  ],
};

const CALL_OF_THE_GONE: Departure = {
  name: 'callOfTheGone',
  handling: 'excluded',
  program: {
    processes: 2,
    rounds: [
      [{ actor: 1, steps: [step(0, { kind: 'pause' })] }],
      [{ actor: 0, steps: [step(1, { kind: 'call', target: 1, mode: 'die' })] }],
      [{ actor: 0, steps: [step(2, { kind: 'exitSelf', reason: 'normal' })] }],
      [{ actor: 1, steps: [step(3, { kind: 'resume' })] }],
    ],
  },
  erlang: ['p0 ended in round 2: normal', 'p1 ended in round 3: c1'],
  core: ['p0 ended in round 2: normal'],
};

export const DEPARTURES: readonly Departure[] = [
  NOTICE_OF_A_REQUEST,
  EXIT_OF_ONESELF_LATER,
  LINK_TO_THE_DEAD,
  TIES_ACT_AT_ONCE,
  EXIT_OF_ONESELF_WITH_NORMAL,
  SEVERAL_NAMES,
  CALL_OF_THE_GONE,
];
