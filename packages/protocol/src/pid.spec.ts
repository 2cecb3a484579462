import { formatPid, samePid } from './pid';

const PID = { node: 'node-a', number: 42, creation: 1_790_000_000_123 };

describe('a pid', () => {
  it('prints as <node.number.creation> [WIRE-6]', () => {
    expect(formatPid(PID)).toBe('<node-a.42.1790000000123>');
  });

  it('is the same process only when all three fields are equal [WIRE-6]', () => {
    expect(samePid(PID, { ...PID })).toBe(true);
    expect(samePid(PID, { ...PID, node: 'node-b' })).toBe(false);
    expect(samePid(PID, { ...PID, number: 43 })).toBe(false);
    expect(samePid(PID, { ...PID, creation: 1 })).toBe(false);
  });
});
