import { type CreditCounts } from '@liminal/protocol';
import { StreamGates } from './stream-gates';

const AMPLE = { messages: 1_000_000, bytes: 2 ** 30 };

describe('StreamGates', () => {
  let writable = true;
  const granted: { op: number; credit: CreditCounts }[] = [];
  let gates: StreamGates;

  beforeEach(() => {
    writable = true;
    granted.length = 0;
    gates = new StreamGates({
      writable: () => writable,
      grant: (op, credit) => granted.push({ op, credit }),
    });
  });

  it('begins a stream with a slice, or with nothing while the connection is full [FLOW-3]', () => {
    expect(gates.open(1, AMPLE)).toEqual({ messages: 64, bytes: 256 * 1024 });
    writable = false;
    expect(gates.open(2, AMPLE)).toEqual({ messages: 0, bytes: 0 });
  });

  it('begins with nothing where the reader allows nothing yet [FLOW-2]', () => {
    expect(gates.open(1)).toEqual({ messages: 0, bytes: 0 });
    gates.allow(1, { messages: 2, bytes: 20 });
    expect(granted).toEqual([{ op: 1, credit: { messages: 2, bytes: 20 } }]);
  });

  it('pulls as values go out [FLOW-3]', () => {
    gates.open(1, AMPLE);
    for (let i = 0; i < 32; i++) gates.passed(1, 10);
    expect(granted).toEqual([{ op: 1, credit: { messages: 96, bytes: 256 * 1024 + 320 } }]);
  });

  it('holds back what is allowed while the connection is full, and gives it when there is room [FLOW-3]', () => {
    writable = false;
    gates.open(1);
    gates.allow(1, { messages: 2, bytes: 20 });
    expect(granted).toEqual([]);
    writable = true;
    gates.resume();
    expect(granted).toEqual([{ op: 1, credit: { messages: 2, bytes: 20 } }]);
  });

  it('serves those first, when there is room again, that got nothing the last time [FLOW-4]', () => {
    writable = false;
    for (let op = 1; op <= 4; op++) gates.open(op, AMPLE);
    const served: number[] = [];
    let room = 0;
    const fair = new StreamGates({
      writable: () => room > 0,
      grant: (op) => {
        room--;
        served.push(op);
      },
    });
    for (let op = 1; op <= 4; op++) fair.open(op, AMPLE);
    for (let round = 0; round < 4; round++) {
      room = 1;
      fair.resume();
      for (let i = 0; i < 64; i++) fair.passed(served.at(-1) ?? 0, 1);
    }
    expect(served).toEqual([1, 2, 3, 4]);
  });

  it('forgets a stream that has ended, also while it is being pulled', () => {
    writable = false;
    gates = new StreamGates({ writable: () => writable, grant: () => gates.clear() });
    gates.open(1, AMPLE);
    gates.open(2, AMPLE);
    writable = true;
    gates.resume();
    expect(gates.size).toBe(0);
    gates.open(3, AMPLE);
    gates.end(3);
    gates.passed(3, 1);
    gates.allow(3, AMPLE);
    expect(gates.size).toBe(0);
  });
});
