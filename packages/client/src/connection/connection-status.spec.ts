import { OK, status } from '@liminal/protocol';
import { connectFailure, connectionLost, endStatus, lossDetail, openRefusal } from './connection-status';

const URL = 'test://x';
const WHY = status('invalidArgument', { message: 'What?' });

describe('how a connection ended', () => {
  it('is the status as it was said, and names the server where that broke the protocol [WIRE-5]', () => {
    expect(endStatus(URL, { how: 'dismissed', status: WHY })).toEqual(WHY);
    expect(endStatus(URL, { how: 'violated', status: WHY }).message).toBe(
      'test://x broke the protocol: What?',
    );
  });

  it('is the detail of a noconnection [C-15]', () => {
    expect(lossDetail(URL, { how: 'lost', status: WHY })).toBe('What?');
    expect(lossDetail(URL, { how: 'dismissed', status: WHY })).toBe('test://x ended the connection: What?');
  });

  it('fails connecting also when the goodbye was a friendly one', () => {
    expect(connectFailure(URL, { how: 'dismissed', status: WHY })).toEqual(WHY);
    expect(connectFailure(URL, { how: 'dismissed', status: OK })).toMatchObject({
      code: 'unavailable',
      retryable: true,
    });
  });

  it('leaves the outcome unknown only when something had been sent that matters [STATUS]', () => {
    expect(connectionLost(URL, { kind: 'handshaking' }, 'gone').delivery).toBe('notDelivered');
    expect(connectionLost(URL, { kind: 'open' }, 'gone')).toMatchObject({
      code: 'unavailable',
      delivery: 'unknown',
    });
  });
});

describe('why a connection opens nothing', () => {
  it.each([
    [{ kind: 'open' }, undefined],
    [{ kind: 'handshaking' }, 'The connection to test://x is not open yet.'],
    [{ kind: 'draining', status: WHY }, 'What?'],
    [
      { kind: 'leaving', end: { how: 'left', status: OK } },
      'The connection to test://x is closed; connect again.',
    ],
    [
      { kind: 'closed', end: { how: 'lost', status: WHY } },
      'The connection to test://x is closed (What?); connect again.',
    ],
  ] as const)('%j: %s', (state, message) => {
    expect(openRefusal(URL, state)?.message).toBe(message);
  });
});
