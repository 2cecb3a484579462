import { LIMITS } from '@liminal/protocol';
import { FarCompensations } from './far-compensations';

const undo = (number: number, bytes = 1) => ({ number, envelope: { payload: new Uint8Array(bytes) } });
const most = LIMITS.payloadBytes;

describe('compensations that are declared elsewhere', () => {
  it('are as many as a conversation holds, with those that it held already [POLICY-4]', () => {
    const compensations = new FarCompensations({ count: 62, bytes: 0 }, most);
    compensations.declare(undo(1));
    compensations.declare(undo(2));
    expect(() => compensations.declare(undo(3))).toThrow(/3 is one more than 64/);
    expect(compensations.withdraw(1)).toBe(true);
    compensations.declare(undo(3));
  });

  it('are no more for what was never declared being taken back, nor for taking it back twice [POLICY-4]', () => {
    const compensations = new FarCompensations({ count: 63, bytes: 0 }, most);
    compensations.declare(undo(1));
    expect([9_999, 1, 1].map((number) => compensations.withdraw(number))).toEqual([false, true, false]);
    compensations.declare(undo(2));
    expect(() => compensations.declare(undo(3))).toThrow(/one more than 64/);
  });

  it('are as much as a conversation holds, and each within the limit of a payload [POLICY-4]', () => {
    const compensations = new FarCompensations({ count: 1, bytes: LIMITS.compensationBytes - 10 }, 8);
    expect(() => compensations.declare(undo(1, 9))).toThrow(
      expect.objectContaining({ code: 'resourceExhausted' }),
    );
    compensations.declare(undo(1, 8));
    expect(() => compensations.declare(undo(2, 3))).toThrow(/too much for one conversation/);
    compensations.withdraw(1);
    compensations.declare(undo(2, 8));
  });

  it('come in order [POLICY-4]', () => {
    const compensations = new FarCompensations({ count: 0, bytes: 0 }, most);
    compensations.declare(undo(5));
    expect(() => compensations.declare(undo(5))).toThrow(
      expect.objectContaining({ code: 'invalidArgument' }),
    );
  });
});
