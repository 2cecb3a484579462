import * as fc from 'fast-check';
import { decodeFrame } from './decode-frame';
import { bodyOf } from './frame-bytes.fixture';
import { countToWire, durationToWire, instantToWire, integerToWire, uint32ToWire } from './wire-number';

const anyNumber = fc.oneof(fc.double(), fc.maxSafeInteger());

describe('numbers on their way to the wire', () => {
  it('are always in the range of their field', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(
          Number.isInteger(durationToWire(value)) && durationToWire(value) >>> 0 === durationToWire(value),
        ).toBe(true);
        expect(uint32ToWire(value) >>> 0).toBe(uint32ToWire(value));
        expect(Number.isSafeInteger(integerToWire(value))).toBe(true);
        expect(countToWire(value)).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(instantToWire(value))).toBe(true);
      }),
    );
  });

  it('are themselves where the field can hold them', () => {
    expect([
      integerToWire(-1),
      countToWire(2 ** 53 - 1),
      uint32ToWire(2 ** 32 - 1),
      instantToWire(0.25),
    ]).toEqual([-1, 2 ** 53 - 1, 2 ** 32 - 1, 0.25]);
  });
});

describe('a pid', () => {
  it('crosses the wire as node, number and creation, up to 53 bits [WIRE-6]', () => {
    const pid = { node: 'node-a', number: 2 ** 53 - 1, creation: 2 ** 40 };
    const opened = {
      kind: 'opened',
      ref: 1,
      conversationId: 'c',
      participants: [{ pid, subject: 's', host: 'h', generation: 1 }],
      policy: { kind: 'fail' },
    } as const;
    expect(decodeFrame(bodyOf(opened), false)).toEqual(opened);
  });
});
