import { scriptedError } from './scripted-error';

describe('scriptedError()', () => {
  it('is what was given, undefined too, else an error with the message', () => {
    expect(scriptedError({ error: 1 }, 'script')).toBe(1);
    expect(scriptedError({ error: undefined }, 'script')).toBeUndefined();
    expect(scriptedError({}, 'script')).toEqual(new Error('script'));
  });
});
