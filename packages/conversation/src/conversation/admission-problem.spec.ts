import { admissionProblem } from './admission-problem';

const BOUNDS = { payloadBytes: 10, lastOp: 5 };

describe('what is wrong with a message', () => {
  it('is nothing within the bounds, with an id that is new or with none [FLOW-1] [OP-1]', () => {
    for (const op of [undefined, 6, 60])
      expect(admissionProblem(new Uint8Array(10), op, BOUNDS)).toBeUndefined();
  });

  it('is a payload that is over the limit [FLOW-1] [STATUS]', () => {
    expect(admissionProblem(new Uint8Array(11), 6, BOUNDS)).toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
      retryable: false,
    });
  });

  it('is an id that was there before [OP-1] [STATUS]', () => {
    for (const op of [5, 1]) {
      expect(admissionProblem(new Uint8Array(1), op, BOUNDS)).toMatchObject({
        code: 'invalidArgument',
        delivery: 'notDelivered',
      });
    }
  });
});
