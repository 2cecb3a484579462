import { describeMachine, readMachine } from './machine';

const MACHINE = {
  cpu: 'abacus',
  cores: 2,
  node: '20.20.2',
  load: { before: 0.449, after: 1.75 },
  seats: null,
};

describe('describeMachine', () => {
  it('tells what the figures depend on', () => {
    expect(describeMachine(MACHINE)).toBe(
      'abacus, 2 cores, Node 20.20.2, load 0.4 before the run and 1.8 after it; servers and clients on any core',
    );
  });

  it('tells which cores the two sides were kept on', () => {
    expect(describeMachine({ ...MACHINE, seats: { server: 0, client: 1 } })).toMatch(
      /; servers on core 0, clients on core 1$/,
    );
  });
});

describe('readMachine', () => {
  it('knows this one', () => {
    expect(readMachine(undefined, 0.5)).toMatchObject({
      node: process.versions.node,
      load: { before: 0.5 },
      seats: null,
    });
    expect(readMachine(undefined, 0.5).cores).toBeGreaterThan(0);
  });
});
