import { serialAdd } from '@liminal/protocol';
import * as fc from 'fast-check';
import { StreamGate } from './stream-gate';

const SLICE = { messages: 64, bytes: 256 * 1024 };
const AMPLE = { messages: 1_000_000, bytes: 2 ** 30 };

describe('StreamGate', () => {
  it('gives the participant a slice of what the reader allows [FLOW-3]', () => {
    expect(new StreamGate(AMPLE).nextSlice()).toEqual(SLICE);
  });

  it('gives no more than the reader allows [FLOW-2]', () => {
    const gate = new StreamGate({ messages: 3, bytes: 10 });
    expect(gate.nextSlice()).toEqual({ messages: 3, bytes: 10 });
    expect(gate.nextSlice()).toBeUndefined();
  });

  it('gives nothing before the reader allows anything [FLOW-2]', () => {
    const gate = new StreamGate({ messages: 0, bytes: 0 });
    expect(gate.nextSlice()).toBeUndefined();
    gate.allow({ messages: 1, bytes: 1 });
    expect(gate.nextSlice()).toEqual({ messages: 1, bytes: 1 });
  });

  it('gives the next slice when half of the last one is used [FLOW-3]', () => {
    const gate = new StreamGate(AMPLE);
    gate.nextSlice();
    for (let i = 1; i < 32; i++) gate.count(1);
    expect(gate.nextSlice()).toBeUndefined();
    gate.count(1);
    expect(gate.nextSlice()).toEqual({ messages: 96, bytes: SLICE.bytes + 32 });
  });

  it('gives the next slice when half of its bytes are used [FLOW-3]', () => {
    const gate = new StreamGate(AMPLE);
    gate.nextSlice();
    gate.count(128 * 1024);
    expect(gate.nextSlice()).toEqual({ messages: 65, bytes: SLICE.bytes + 128 * 1024 });
  });

  it('ignores credit that is behind [FLOW-2]', () => {
    const gate = new StreamGate({ messages: 10, bytes: 100 });
    gate.allow({ messages: 5, bytes: 50 });
    expect(gate.nextSlice()).toEqual({ messages: 10, bytes: 100 });
  });

  it('goes on over the wrap of both counts [FLOW-2]', () => {
    const start = { messages: 2 ** 32 - 5, bytes: 2 ** 32 - 50 };
    const gate = new StreamGate({ messages: 0, bytes: 0 });
    Object.assign(gate, { sent: start, granted: start, allowed: start });
    gate.allow({ messages: 20, bytes: 10_000 });
    expect(gate.nextSlice()).toEqual({ messages: 20, bytes: 10_000 });
    for (let i = 0; i < 20; i++) gate.count(10);
    gate.allow({ messages: 1_000, bytes: 2 ** 20 });
    expect(gate.nextSlice()).toEqual({ messages: 15 + 64, bytes: 150 + 256 * 1024 });
  });

  /** Without the wire's 32 bits: what has gone out and what is allowed, as plain numbers. */
  interface Model {
    sent: { messages: number; bytes: number };
    allowed: { messages: number; bytes: number };
    granted: { messages: number; bytes: number };
  }

  const wrap = (value: number) => value % 2 ** 32;

  it('never gives more than the reader allows or a slice ahead, and never leaves a stream waiting, over any number of wraps [FLOW-2]', () => {
    const stepArbitrary = fc.oneof(
      fc.record({
        kind: fc.constant('allow' as const),
        messages: fc.nat(2_000_000_000),
        bytes: fc.nat(2_000_000_000),
      }),
      fc.record({
        kind: fc.constant('send' as const),
        payloads: fc.array(fc.nat(1024 * 1024), { maxLength: 40 }),
      }),
      fc.record({
        kind: fc.constant('skip' as const),
        messages: fc.nat(1_500_000_000),
        bytes: fc.nat(1_500_000_000),
      }),
    );
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 30 }), (steps) => {
        const gate = new StreamGate({ messages: 0, bytes: 0 });
        const model: Model = { sent: zero(), allowed: zero(), granted: zero() };
        for (const step of steps) {
          if (step.kind === 'allow') allow(gate, model, step);
          else if (step.kind === 'skip') skip(gate, model, step);
          else for (const bytes of step.payloads) send(gate, model, bytes);
          expectBounded(gate, model);
        }
      }),
      { numRuns: 500 },
    );
  });

  const zero = () => ({ messages: 0, bytes: 0 });

  /** The reader allows so much beyond what it has got: less than half of the numbers there are. */
  function allow(gate: StreamGate, model: Model, ahead: { messages: number; bytes: number }) {
    const next = { messages: model.sent.messages + ahead.messages, bytes: model.sent.bytes + ahead.bytes };
    gate.allow({ messages: wrap(next.messages), bytes: wrap(next.bytes) });
    model.allowed = {
      messages: Math.max(model.allowed.messages, next.messages),
      bytes: Math.max(model.allowed.bytes, next.bytes),
    };
  }

  function canSend({ sent, granted }: Model) {
    return sent.messages < granted.messages && sent.bytes < granted.bytes;
  }

  function send(gate: StreamGate, model: Model, bytes: number) {
    take(gate, model);
    if (!canSend(model)) return;
    gate.count(bytes);
    model.sent = { messages: model.sent.messages + 1, bytes: model.sent.bytes + bytes };
  }

  /** As if so much had gone out and been read already: brings the counts to their wrap. */
  function skip(gate: StreamGate, model: Model, by: { messages: number; bytes: number }) {
    const internals = gate as unknown as Record<
      'sent' | 'allowed' | 'granted',
      { messages: number; bytes: number }
    >;
    for (const name of ['sent', 'allowed', 'granted'] as const) {
      const { messages, bytes } = internals[name];
      internals[name] = { messages: serialAdd(messages, by.messages), bytes: serialAdd(bytes, by.bytes) };
      model[name] = { messages: model[name].messages + by.messages, bytes: model[name].bytes + by.bytes };
    }
  }

  function take(gate: StreamGate, model: Model) {
    const slice = gate.nextSlice();
    if (!slice) return;
    const messages = Math.min(model.allowed.messages, model.sent.messages + SLICE.messages);
    const bytes = Math.min(model.allowed.bytes, model.sent.bytes + SLICE.bytes);
    expect(slice).toEqual({ messages: wrap(messages), bytes: wrap(bytes) });
    model.granted = { messages, bytes };
  }

  function expectBounded(gate: StreamGate, model: Model) {
    take(gate, model);
    const { sent, allowed } = model;
    const mayGoOn = sent.messages < allowed.messages && sent.bytes < allowed.bytes;
    expect(canSend(model)).toBe(mayGoOn);
  }
});
