import * as fc from 'fast-check';
import { serialAdd, serialBefore, serialDistance } from './serial-number';

const serial = fc.nat(0xffff_ffff);
const near = fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 });

describe('serial-number arithmetic', () => {
  it('finds the distance that was added, across the wrap too [FLOW-2]', () => {
    fc.assert(fc.property(serial, near, (a, n) => expect(serialDistance(a, serialAdd(a, n))).toBe(n + 0)));
  });

  it('says of two different serial numbers that one is before the other, unless they are half the range apart [FLOW-2]', () => {
    fc.assert(
      fc.property(serial, near, (a, n) => {
        const b = serialAdd(a, n);
        expect(serialBefore(a, b)).toBe(n > 0);
        expect(serialBefore(b, a)).toBe(n < 0);
      }),
    );
  });

  it('goes on at 0 after 2³² − 1 [FLOW-2]', () => {
    expect(serialAdd(0xffff_ffff, 1)).toBe(0);
    expect(serialBefore(0xffff_ffff, 0)).toBe(true);
    expect(serialDistance(5, 0xffff_fffe)).toBe(-7);
  });

  it('takes half the range as behind', () => {
    expect(serialDistance(0, 0x8000_0000)).toBe(-(2 ** 31));
    expect(serialBefore(0, 0x8000_0000)).toBe(false);
  });
});
