import { type ConversationLog, type CreateLog, type LogEntry } from '@liminal/conversation';
import { type TestRunner, testRunner } from '@liminal/runtime/testing';
import { deepEqual, equal, ok } from 'node:assert/strict';

/** What {@link describeLogCompliance} takes. */
export interface LogCompliance {
  /** What the log is called in the titles. */
  readonly name: string;
  /** Makes the log of a conversation, as `createLog` of `createConversations` does. */
  readonly create: CreateLog;
  /** Resolves when what was appended can be read. Default: at once. */
  written?(log: ConversationLog): Promise<void>;
  /** Default: the globals `describe` and `it`. */
  readonly runner?: TestRunner;
}

/** What a test is given: a log, and a way to write to it. */
interface LogWorld {
  create(id?: string, logEntries?: number): ConversationLog;
  append(log: ConversationLog, ...entries: readonly Partial<LogEntry>[]): Promise<void>;
}

/**
 * Defines the tests that every conversation log has to pass (CONV-7): order, bounds, and entries that stay as they were. Each has logs of its own.
 *
 * @example
 * ```ts
 * import { createMemoryLog } from '@liminal/conversation';
 * import { describeLogCompliance } from '@liminal/testing';
 *
 * describeLogCompliance({ name: 'the log in memory', create: ({ logEntries }) => createMemoryLog(logEntries) });
 * ```
 */
export function describeLogCompliance(options: LogCompliance): void {
  const { describe, it } = testRunner(options.runner);
  const { create, written = async () => undefined } = options;
  const world: LogWorld = {
    create: (id = 'c-1', logEntries = 64) => create({ id, subject: 'tested', logEntries }),
    append: async (log, ...entries) => {
      for (const entry of entries) {
        const { at, kind, op, bytes, note } = whole(entry);
        await log.append(at, kind, op, bytes, note);
      }
      await written(log);
    },
  };
  describe(`${options.name}, as a conversation's log,`, () => {
    for (const [title, test] of Object.entries(TESTS)) it(title, () => test(world));
  });
}

function whole(entry: Partial<LogEntry>): LogEntry {
  return { at: 1_767_225_600_000.25, kind: 'message', op: 1, bytes: 0, note: 'reply', ...entry };
}

function numbered(count: number): Partial<LogEntry>[] {
  return Array.from({ length: count }, (_, index) => ({ op: index + 1 }));
}

const TESTS: Readonly<Record<string, (world: LogWorld) => Promise<void>>> = {
  'is empty at first [CONV-7]': async ({ create }) => {
    const log = create();
    deepEqual([log.read(), log.appended], [[], 0]);
  },
  'gives what it has taken, whole and in order [CONV-7]': async ({ create, append }) => {
    const log = create();
    const entries: LogEntry[] = [
      whole({ kind: 'phase', op: 0, note: 'active' }),
      whole({ kind: 'message', op: 1, bytes: 2 ** 30, note: 'stream' }),
      whole({ kind: 'credit', op: 1, bytes: 2 ** 32 - 1, note: '256' }),
      whole({ kind: 'reply', op: 1, at: 1_767_225_600_001.5, note: 'last' }),
      whole({ kind: 'status', op: 2 ** 31 - 1, note: 'deadlineExceeded' }),
      whole({ kind: 'rejected', op: 0, note: '' }),
      whole({ kind: 'exit', op: 0, note: 'crashed' }),
      whole({ kind: 'start', op: 0, note: 'a host with 日本 in its name 2' }),
      whole({ kind: 'policy', op: 0, note: 'restart' }),
    ];
    await append(log, ...entries);
    deepEqual(log.read(), entries);
    equal(log.appended, entries.length);
  },
  'keeps as many of the last as it is asked to at least, and counts all [CONV-7]': async ({
    create,
    append,
  }) => {
    const log = create('c-1', 5);
    await append(log, ...numbered(23));
    const kept = log.read().map(({ op }) => op);
    ok(kept.length >= 5, `${kept.length} entries are kept.`);
    deepEqual(
      kept,
      numbered(23)
        .map(({ op }) => op)
        .slice(-kept.length),
    );
    equal(log.appended, 23);
  },
  'keeps one alone where that is what it is asked to [CONV-7]': async ({ create, append }) => {
    const log = create('c-1', 1);
    await append(log, ...numbered(3));
    equal(log.read().at(-1)?.op, 3);
  },
  'gives entries that do not change any more [CONV-7]': async ({ create, append }) => {
    const log = create('c-1', 2);
    await append(log, ...numbered(2));
    const before = log.read();
    await append(log, ...numbered(5));
    deepEqual(
      before.map(({ op }) => op),
      [1, 2],
    );
    const [entry] = log.read() as LogEntry[];
    if (entry && !Object.isFrozen(entry)) entry.op = 99;
    ok(!log.read().some(({ op }) => op === 99), 'What a reader does to an entry is done to the log.');
  },
  'keeps conversations apart [CONV-7]': async ({ create, append }) => {
    const [one, other] = [create('c-1'), create('c-2')];
    await append(one, { op: 1 });
    await append(other, { op: 2 }, { op: 3 });
    deepEqual([one.read().map(({ op }) => op), other.read().map(({ op }) => op)], [[1], [2, 3]]);
  },
  'takes a hundred thousand entries, and keeps no more of them than of ten [CONV-7]': async ({
    create,
    append,
  }) => {
    const [few, many] = [create('c-1', 10), create('c-2', 10)];
    await append(few, ...numbered(1_000));
    await append(many, ...numbered(100_000));
    equal(many.appended, 100_000);
    // A log may be trimmed now and then, and not at each entry.
    equal(many.read().length <= 2 * few.read().length + 100, true);
  },
};
