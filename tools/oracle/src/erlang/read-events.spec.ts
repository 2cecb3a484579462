import { readEvents } from './read-events';

describe('readEvents', () => {
  it('reads mail, results and ends, and the crash of a call by its kind', () => {
    expect(readEvents('m 0 3 4 message #7;r 1 5 2 call failed: c1;x 2 6 killed')).toEqual([
      { kind: 'mail', process: 0, stamp: 3, round: 4, text: 'message #7' },
      { kind: 'result', process: 1, id: 5, round: 2, text: 'call failed: crashed' },
      { kind: 'ended', process: 2, round: 6, text: 'killed' },
    ]);
    expect(readEvents('')).toEqual([]);
  });

  it('refuses what is no event', () => {
    expect(() => readEvents('failed badarg')).toThrow('failed badarg');
  });
});
