import { chooseParticipants } from './choose-participants';

const [a, b, c] = ['a', 'b', 'c'].map((subject) => ({ subject, handle: () => subject }));
const loaded = [a, b, c] as never;

describe('choosing participants by their subjects', () => {
  it('gives those that are asked for, in this order, each once', () => {
    expect(chooseParticipants(loaded, ['c', 'a', 'c'], ['some.mjs'])).toEqual([c, a]);
  });

  it('says which subjects the files have where one is not among them', () => {
    expect(() => chooseParticipants(loaded, ['a', 'd'], ['x.mjs', 'y.mjs'])).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: "no participant of subject 'd' is in x.mjs, y.mjs; there is a, b, c",
      }),
    );
  });
});
