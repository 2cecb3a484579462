import { type Defect } from './defect';

export const POLICIES: Readonly<Record<string, Defect>> = {
  unkeyedCarriedOver: {
    what: 'what was handed over goes to the next instance also without a key',
    edits: [
      {
        file: 'runtime/dist/operations/operation.js',
        find: 'idempotencyKey !== undefined && replies === 0',
        replace: 'replies === 0',
      },
    ],
  },
  undoneInOrder: {
    what: 'compensations are undone in the order in which they were declared',
    edits: [
      {
        file: 'conversation/dist/conversation/held-compensations.js',
        find: '[...this.byKey.values()].reverse()',
        replace: '[...this.byKey.values()]',
      },
    ],
  },
  undoneOnce: {
    what: 'only the first compensation is undone',
    edits: [
      {
        file: 'conversation/dist/conversation/compensation-run.js',
        find: '        if (!compensation)\n            return this.finish();\n        const { envelope',
        replace:
          '        if (!compensation || this.results.length >= 1)\n            return this.finish();\n        const { envelope',
      },
    ],
  },
  undoneTwice: {
    what: 'each compensation is undone twice',
    edits: [
      {
        file: 'conversation/dist/conversation/compensation-run.js',
        find: 'this.parts.seat.current.message({ op, envelope, expects, dueAt });',
        replace:
          'this.parts.seat.current.message({ op, envelope, expects, dueAt });this.parts.seat.current.message({ op, envelope, expects, dueAt });',
      },
    ],
  },
  nothingUndone: {
    what: 'compensations are told as done, and are not',
    edits: [
      {
        file: 'conversation/dist/conversation/compensation-run.js',
        find: 'if (this.parts.seat.started())\n            this.next();',
        replace:
          'if (this.parts.seat.started())\n            { while (this.results.length < this.parts.compensations.length) this.settled(); this.finish(); }',
      },
    ],
  },
  noRestartLimit: {
    what: 'a restart policy knows no limit',
    edits: [
      {
        file: 'conversation/dist/policy/decide-crash.js',
        find: 'if (within(windowMs).length >= maxRestarts)',
        replace: 'if (false)',
      },
    ],
  },
  noAttemptsLimit: {
    what: 'a chain of policies heals for ever',
    edits: [
      {
        file: 'conversation/dist/policy/decide-crash.js',
        find: 'if (history.attempts >= policy.maxAttempts)',
        replace: 'if (false)',
      },
    ],
  },
  sameAgain: {
    what: 'a route to the next leads to the same',
    edits: [
      {
        file: 'conversation/dist/policy/decide-crash.js',
        find: 'const left = [...history.left, registration];',
        replace: 'const left = [...history.left];',
      },
    ],
  },
  noBackoff: {
    what: 'a restart does not wait',
    edits: [
      {
        file: 'conversation/dist/conversation/crash-handling.js',
        find: "const delayMs = decision.action === 'restart' ? decision.delayMs : 0;",
        replace: 'const delayMs = 0;',
      },
    ],
  },
  policySilent: {
    what: 'nobody is told what a policy came to',
    edits: [
      {
        file: 'conversation/dist/conversation/crash-handling.js',
        find: 'return streams.emitPolicy(this.healed(crash));',
        replace: 'return;',
      },
    ],
  },
  generationNotCounted: {
    what: 'all instances of a conversation are the first',
    edits: [
      {
        file: 'conversation/dist/conversation/participant-seat.js',
        find: '        this.generation++;\n',
        replace: '        this.generation = Math.max(1, this.generation);\n',
      },
    ],
  },
  neverFails: {
    what: 'a conversation goes on when all is undone',
    edits: [
      {
        file: 'conversation/dist/conversation/crash-handling.js',
        find: "done: () => void this.parts.move({ kind: 'compensated' }),",
        replace: 'done: () => undefined,',
      },
    ],
  },
  secondInstance: {
    what: 'a restart starts two instances',
    edits: [
      {
        file: 'conversation/dist/conversation/crash-handling.js',
        find: '        seat.start(pid, this.conversation, compensations?.weight());',
        replace:
          '        seat.start(pid, this.conversation, compensations?.weight()); seat.generation--; seat.start(pid, this.conversation, compensations?.weight());',
      },
    ],
  },
};
