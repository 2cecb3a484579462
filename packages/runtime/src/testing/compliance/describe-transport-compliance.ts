import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type Transport } from '../../ports/transport';
import { type TestRunner, testRunner } from './test-runner';
import { WatchedEnd } from './watched-end';

/** What {@link describeTransportCompliance} takes. */
export interface TransportCompliance {
  /** What the transport is called in the titles. */
  readonly name: string;
  /** Gives the two ends of a new pipe, neither of which has been started. They are destroyed after the test. */
  connect(): Promise<readonly [Transport, Transport]>;
  /** Default: the globals `describe` and `it`. */
  readonly runner?: TestRunner;
}

/** The two ends, watched. */
type Ends = readonly [WatchedEnd, WatchedEnd];

type TransportTest = (connect: () => Promise<Ends>) => Promise<void>;

/**
 * Defines the tests that every transport has to pass: bytes in their order, half-closes, the close, and what it asks of whoever writes too much. Each has a
 * pipe of its own.
 *
 * @example
 * ```ts
 * import { createMemoryTransportPair } from '@liminal/runtime';
 * import { defaultPorts } from '@liminal/runtime/platform';
 * import { describeTransportCompliance } from '@liminal/runtime/testing';
 *
 * describeTransportCompliance({
 *   name: 'a pipe in memory',
 *   connect: async () => createMemoryTransportPair(defaultPorts().scheduler),
 * });
 * ```
 */
export function describeTransportCompliance(options: TransportCompliance): void {
  const { describe, it } = testRunner(options.runner);
  describe(`${options.name}, as a transport,`, () => {
    for (const [title, test] of Object.entries(TESTS)) it(title, () => run(options, test));
  });
}

async function run({ connect }: TransportCompliance, test: TransportTest): Promise<void> {
  const opened: WatchedEnd[] = [];
  try {
    await test(async () => {
      const [one, other] = (await connect()).map((end) => new WatchedEnd(end)) as [WatchedEnd, WatchedEnd];
      opened.push(one, other);
      return [one, other];
    });
    deepEqual(
      opened.flatMap(({ faults }) => faults),
      [],
      'What was told out of its order.',
    );
  } finally {
    for (const { transport } of opened) transport.destroy();
  }
}

/** Resolves when what was sent before it, on another pipe, has had its time to arrive. */
async function barrier(connect: () => Promise<Ends>): Promise<void> {
  const [one, other] = await started(connect);
  for (const text of ['a', 'ab', 'abc']) {
    one.transport.write(bytes(text.slice(-1)));
    await other.until(() => other.text === text);
    other.transport.write(bytes(text.slice(-1)));
    await one.until(() => one.text === text);
  }
}

async function started(connect: () => Promise<Ends>): Promise<Ends> {
  const [one, other] = await connect();
  return [one.start(), other.start()];
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

const TESTS: Readonly<Record<string, TransportTest>> = {
  'brings bytes in the order in which they were written, both ways [LINK-4]': async (connect) => {
    const [one, other] = await started(connect);
    for (const text of ['a', 'b', 'c']) one.transport.write(bytes(text));
    other.transport.write(bytes('back'));
    await other.until(() => other.text === 'abc');
    await one.until(() => one.text === 'back');
  },
  'delivers nothing before it is started, and loses nothing by it': async (connect) => {
    const [one, other] = await connect();
    one.start();
    one.transport.write(bytes('early'));
    one.transport.write(bytes(' bird'));
    other.start();
    await other.until(() => other.text === 'early bird');
  },
  'delivers nothing from within write': async (connect) => {
    const [one, other] = await started(connect);
    one.transport.write(bytes('x'));
    deepEqual(other.chunks, []);
    await other.until(() => other.text === 'x');
  },
  'knows what waits, says so, and says when all of it is out [FLOW-3]': async (connect) => {
    const [one, other] = await started(connect);
    const chunk = new Uint8Array(1024 * 1024);
    other.transport.pause();
    let written = 0;
    while (one.transport.write(chunk) && written < 100) written++;
    for (let i = 0; i < 20; i++) one.transport.write(chunk);
    ok(one.transport.pendingBytes > chunk.length, `${one.transport.pendingBytes} bytes wait.`);
    deepEqual(one.events, []);
    other.transport.resume();
    await one.until(() => one.events.includes('drained'));
    await other.until(() => other.bytes === (written + 21) * chunk.length);
    equal(one.transport.pendingBytes, 0);
  },
  'tells of a half-close after the last byte, and can still be written to': async (connect) => {
    const [one, other] = await started(connect);
    one.transport.write(bytes('last'));
    one.transport.end();
    one.transport.end();
    await other.until(() => other.events.includes('ended'));
    equal(other.text, 'last');
    other.transport.write(bytes('answer'));
    await one.until(() => one.text === 'answer');
  },
  'is closed when both sides have ended, and everything has arrived before': async (connect) => {
    const [one, other] = await started(connect);
    const large = new Uint8Array(3_000_000);
    one.transport.write(large);
    one.transport.end();
    other.transport.write(large);
    other.transport.end();
    await Promise.all([one.until(() => one.isClosed), other.until(() => other.isClosed)]);
    deepEqual([one.bytes, other.bytes], [large.length, large.length]);
    deepEqual([one.events.at(-1), other.events.at(-1)], ['closed', 'closed']);
  },
  'takes nothing more after the end': async (connect) => {
    const [one, other] = await started(connect);
    one.transport.end();
    equal(one.transport.write(bytes('late')), true);
    other.transport.end();
    await other.until(() => other.isClosed);
    equal(other.text, '');
  },
  'can be destroyed: both sides are told once, later, and nothing comes after [C-15]': async (connect) => {
    const [one, other] = await started(connect);
    one.transport.destroy();
    one.transport.destroy();
    deepEqual(one.events, []);
    await Promise.all([
      one.until(() => one.isClosed),
      other.until(() => other.isClosed || other.events.includes('ended')),
    ]);
    other.transport.destroy();
    await other.until(() => other.isClosed);
    other.transport.write(bytes('x'));
    other.transport.destroy();
    for (const { events } of [one, other]) {
      equal(events.filter((event) => event.startsWith('closed')).length, 1);
      match(events.at(-1) ?? '', /^closed/);
    }
  },
  'tells one that does not read that the other is gone, while it has bytes for it that nobody took [C-15]':
    async (connect) => {
      const [one, other] = await started(connect);
      one.transport.pause();
      other.transport.pause();
      for (let i = 0; i < 20; i++) one.transport.write(new Uint8Array(1024 * 1024));
      other.transport.destroy();
      await one.until(() => one.isClosed);
    },
  'stops delivering while it is paused': async (connect) => {
    const [one, other] = await started(connect);
    other.transport.pause();
    one.transport.write(bytes('held'));
    one.transport.end();
    await barrier(connect);
    deepEqual(other.events, []);
    other.transport.resume();
    await other.until(() => other.events.includes('ended'));
    equal(other.text, 'held');
  },
  'stops delivering where it is paused from within a delivery': async (connect) => {
    const [one, other] = await started(connect);
    other.onData = () => other.transport.pause();
    one.transport.write(bytes('first'));
    await other.until(() => other.text === 'first');
    one.transport.write(bytes('second'));
    one.transport.end();
    await barrier(connect);
    equal(other.text, 'first');
    other.onData = () => undefined;
    other.transport.resume();
    await other.until(() => other.events.includes('ended'));
    equal(other.text, 'firstsecond');
  },
};
