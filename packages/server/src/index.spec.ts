import * as server from '.';

describe('@liminal/server', () => {
  it('exports what users and listeners need, and nothing else', () => {
    expect(Object.keys(server).sort()).toEqual([
      'DEFAULT_SERVER_LIMITS',
      'OPERATOR_SUBJECT',
      'bearerToken',
      'createLoopbackListener',
      'createServer',
      'defineParticipant',
      'isStatusError',
      'statusError',
    ]);
  });
});
