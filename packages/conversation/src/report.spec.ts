import { SILENT_LOGGER } from '@liminal/runtime';
import { report } from './report';

describe('what operators are told', () => {
  it('is a warning with its fields, and costs nothing where the logger throws [CONV-10]', () => {
    const told: unknown[] = [];
    report({ ...SILENT_LOGGER, warn: (...parts) => void told.push(parts) }, 'breaker opened', {
      subject: 's',
    });
    expect(told).toEqual([['breaker opened', { subject: 's' }]]);
    const broken = () => {
      throw new Error('the disk is full');
    };
    expect(() => report({ ...SILENT_LOGGER, warn: broken }, 'x', {})).not.toThrow();
  });
});
