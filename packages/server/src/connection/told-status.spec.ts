import { statusError } from '@liminal/protocol';
import { SILENT_LOGGER } from '@liminal/runtime';
import { toldStatus } from './told-status';

describe('toldStatus', () => {
  it('passes on the status of a status error [STATUS]', () => {
    const error = statusError('notFound', { message: 'Nobody is here.' });
    expect(toldStatus(error, SILENT_LOGGER, 'here')).toBe(error.status);
  });

  it('keeps the text of anything else for the log [STATUS]', () => {
    const error = jest.fn();
    const told = toldStatus(new TypeError('x is undefined'), { ...SILENT_LOGGER, error }, 'here');
    expect(told).toMatchObject({ code: 'internal', message: expect.not.stringContaining('x is') });
    expect(error).toHaveBeenCalledWith('a connection met a defect', {
      remote: 'here',
      message: 'x is undefined',
    });
  });
});
