import { encodeFrame } from '@liminal/protocol';
import { welcome } from '../scripted-server.fixture';
import { helloFrame, welcomeProblem } from './hello';

const credentials = (bytes: number) => ({ scheme: 'bearer', credentials: new Uint8Array(bytes) });

describe('the Hello', () => {
  it('is at most 8 KiB; credentials that make it longer are refused before anything is sent', () => {
    const plain = { name: 'n', version: 'v' };
    const room = 8_192 - encodeFrame(helloFrame({ ...plain, auth: credentials(8_000) })).length;
    expect(() => helloFrame({ ...plain, auth: credentials(8_000 + room) })).not.toThrow();
    expect(() => helloFrame({ ...plain, auth: credentials(8_000 + room + 1) })).toThrow('the limit is 8192');
  });
});

describe('the Welcome', () => {
  it.each([
    [0, 'unimplemented'],
    [1, undefined],
    [2, 'unimplemented'],
  ])('of version %d: %s', (version, code) => {
    expect(welcomeProblem({ ...welcome(), version } as never)?.code).toBe(code);
  });
});
