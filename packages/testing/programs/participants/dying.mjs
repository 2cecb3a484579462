// Dies in all the ways in which a thread or a child can, after it has answered what it holds.
import { closeSync } from 'node:fs';
import process from 'node:process';
import { setImmediate } from 'node:timers';
import { isMainThread, workerData } from 'node:worker_threads';

const CHILD_OUT_FD = 4;
/** More than is gathered before it is written. */
const LEAVES_AT_ONCE_BYTES = 4_000;
const instances = new Set();

function turn() {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Answers what is held, in order, each with so many bytes, or with its place. */
function releaseAll({ held }, size) {
  held
    .splice(0)
    .forEach(({ reply }, index) => reply(size ? new Uint8Array(size).fill(index) : String(index)));
}

// With small objects: of larger ones, some versions of Node end the whole program when a thread has no room for the next.
function fillHeap() {
  let kept;
  for (;;) kept = { kept };
}

function throwLater(value) {
  setImmediate(() => {
    throw value;
  });
}

/** Some of what would keep this thread alive is let go of. */
function closePort() {
  if (isMainThread) closeSync(CHILD_OUT_FD);
  else workerData.port.close();
}

const ways = {
  throwUndefined: () => throwLater(undefined),
  throwHolder: () => throwLater({ holds: () => 1 }),
  throwError: () => throwLater(new RangeError('thrown')),
  reject: () => void Promise.reject(new RangeError('rejected')),
  exit: () => process.exit(0),
  exitWith3: () => process.exit(3),
  closePort,
  unref: () => workerData.port.unref(),
  fillHeap,
  abort: () => process.abort(),
  fault: () => process.kill(process.pid, 'SIGSEGV'),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  signal: () => process.kill(process.pid, 'SIGUSR2'),
  swallow: () => {
    process.once('uncaughtException', () => undefined);
    throwLater(new Error('swallowed'));
  },
  busy: () => {
    for (;;);
  },
};

const verbs = {
  echo: ({ value }) => value,
  hold: (_asked, { state, defer }) => void state.held.push(defer()),

  /** In this very turn: what is held is answered, then it dies. */
  die: ({ of, size }, { state, defer }) => {
    defer();
    releaseAll(state, size);
    ways[of]();
  },

  /** The first that each instance holds is answered, and then they die together, in a turn of its own where this one would be cut off. */
  dieTogether: async ({ of, size = 1 }, { defer }) => {
    defer();
    for (const { held } of instances) held.shift()?.reply(new Uint8Array(size));
    await turn();
    await turn();
    ways[of]();
  },

  /** Answers what is held, at such length that it leaves at once, and gives way to nothing for a time; then it answers too. */
  spin: ({ forMs }, { state }) => {
    const until = Date.now() + forMs;
    releaseAll(state, LEAVES_AT_ONCE_BYTES);
    while (Date.now() < until);
    return 'late';
  },
};

const dying = {
  init: ({ headers }) => {
    const state = { held: [], isStubborn: headers.some(([name]) => name === 'stubborn') };
    instances.add(state);
    return state;
  },
  handle: (message, context) => verbs[message.json().do](message.json(), context),
  /** One that is stubborn never stops by itself. */
  terminate: (_reason, { state }) => {
    instances.delete(state);
    return state.isStubborn ? new Promise(() => undefined) : undefined;
  },
};

export const one = { subject: 'dying', ...dying };
export const watched = { subject: 'dying.watched', supervision: { noProgressMs: 200 }, ...dying };
