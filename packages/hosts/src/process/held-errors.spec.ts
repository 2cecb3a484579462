import { Socket } from 'node:net';
import { HeldErrors } from './held-errors';

const held = (errors: HeldErrors) => {
  const stderr = new Socket();
  errors.hold(stderr);
  return stderr;
};

describe('the standard errors of children that are gone', () => {
  it('are held open for what those have started, so many at a time', () => {
    const errors = new HeldErrors();
    const all = Array.from({ length: 66 }, () => held(errors));
    expect(all.map(({ destroyed }) => destroyed).lastIndexOf(true)).toBe(1);
    errors.close();
    expect(all.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('are let go of with their host', () => {
    const errors = new HeldErrors();
    errors.close();
    expect(held(errors).destroyed).toBe(true);
  });
});
