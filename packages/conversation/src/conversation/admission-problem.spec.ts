import { admissionProblem } from './admission-problem';

const MAX_BYTES = 10;
const LAST_OP = 5;

describe('what is wrong with a message', () => {
  it('is nothing within the bounds, with an id that is new or with none [FLOW-1] [OP-1]', () => {
    for (const op of [undefined, 6, 60]) expect(admissionProblem(10, MAX_BYTES, op, LAST_OP)).toBeUndefined();
  });

  it('is a payload that is over the limit [FLOW-1] [STATUS]', () => {
    expect(admissionProblem(11, MAX_BYTES, 6, LAST_OP)).toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
      retryable: false,
    });
  });

  it('is an id that was there before [OP-1] [STATUS]', () => {
    for (const op of [5, 1]) {
      expect(admissionProblem(1, MAX_BYTES, op, LAST_OP)).toMatchObject({
        code: 'invalidArgument',
        delivery: 'notDelivered',
      });
    }
  });
});
