import * as fc from 'fast-check';
import { type Frame, type UnknownFrame } from '../frame';
import { isStatusError } from '../status';
import { decodeFrame } from './decode-frame';
import { encodeFrame } from './frame-writer';
import { arbitraryFrame } from './frame-arbitraries.fixture';
import { bodyOf } from './frame-bytes.fixture';
import { GOLDEN_FRAMES } from './golden-frames.fixture';
import { PLAIN_VALUES, WILD_VALUES } from './value-arbitraries.fixture';
import { wire } from './wire';

/** The frame that the bytes hold, or nothing when they are refused as they must be. */
function decodedOrRefused(body: Uint8Array) {
  try {
    return decodeFrame(body, false);
  } catch (error) {
    if (isStatusError(error) && error.code === 'invalidArgument') return undefined;
    throw error;
  }
}

/** Which body the generated code finds, and whether the frame is critical where it finds none. */
function generatedReading(body: Uint8Array) {
  try {
    const frame = wire.Frame.decode(body);
    return frame.body ? { kind: frame.body } : { kind: 'unknown', critical: frame.critical };
  } catch {
    return undefined;
  }
}

function summary(frame: Frame | UnknownFrame) {
  return frame.kind === 'unknown' ? frame : { kind: frame.kind };
}

describe('a frame that crosses the wire', () => {
  it('comes out as it went in, whatever its kind and values [OP-10] [WIRE-2]', () => {
    fc.assert(
      fc.property(arbitraryFrame(PLAIN_VALUES), fc.boolean(), (frame, owned) => {
        expect(decodeFrame(bodyOf(frame), owned)).toStrictEqual(frame);
      }),
      { numRuns: 2000 },
    );
  });

  it('is encoded without an error for anything that the types allow, and read or refused by the other side [WIRE-5]', () => {
    fc.assert(
      fc.property(arbitraryFrame(WILD_VALUES), (frame) => {
        decodedOrRefused(bodyOf(frame));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a frame that was damaged on its way', () => {
  const bodies = GOLDEN_FRAMES.map(({ frame }) => bodyOf(frame));
  const damage = fc.record({
    at: fc.nat(),
    byte: fc.nat(255),
    how: fc.constantFrom('replace', 'insert', 'remove', 'cut'),
  });

  function damaged(
    body: Uint8Array,
    { at, byte, how }: { at: number; byte: number; how: string },
  ): Uint8Array {
    const bytes = [...body];
    const index = at % bytes.length;
    if (how === 'cut') return Uint8Array.from(bytes.slice(0, index));
    bytes.splice(index, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [byte]));
    return Uint8Array.from(bytes);
  }

  it('is read or refused with invalidArgument, and never does anything else [WIRE-3] [WIRE-5]', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (body, damages) => {
          decodedOrRefused(
            damages.reduce((bytes, each) => (bytes.length > 0 ? damaged(bytes, each) : bytes), body),
          );
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is read or refused when it is random bytes [WIRE-3] [WIRE-5]', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (body) => {
        decodedOrRefused(body);
      }),
      { numRuns: 5000 },
    );
  });

  it('is read by hand as the generated code reads it: the same body, or none, or an error [WIRE-4]', () => {
    const extra = fc.constantFrom(
      [],
      [0x78, 1],
      [0x78, 0],
      [0xe2, 3, 1, 9],
      [0x2a, 4, 8, 1, 16, 1],
      [0x08, 1],
    );
    fc.assert(
      fc.property(fc.constantFrom(...bodies), extra, fc.option(damage), (body, more, each) => {
        const whole = Uint8Array.from([...body, ...more]);
        const bytes = each ? damaged(whole, each) : whole;
        const expected = generatedReading(bytes);
        const frame = decodedOrRefused(bytes);
        // The generated code knows nothing of our limits, so what it reads may still be refused.
        if (expected === undefined || frame !== undefined) expect(frame && summary(frame)).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });

  it('can be sent on when it was read: what is accepted is encoded to something that means the same [WIRE-4]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodies), damage, (body, each) => {
        const frame = decodedOrRefused(damaged(body, each));
        if (frame === undefined || frame.kind === 'unknown') return;
        expect(decodeFrame(bodyOf(frame), false)).toEqual(frame);
      }),
      { numRuns: 5000 },
    );
  });

  it('is refused at every length short of the whole [WIRE-3]', () => {
    const frame: Frame = {
      kind: 'goodbye',
      status: { code: 'aborted', message: 'x', delivery: 'unknown', retryable: false },
    };
    const body = bodyOf(frame);
    for (let length = 0; length < body.length; length++)
      expect(decodedOrRefused(body.subarray(0, length))).toBeUndefined();
    expect(encodeFrame(frame).length).toBe(body.length + 1);
  });
});
