import { ownVersions } from './own-versions';
import { packedWith } from './packed-package.fixture';

describe('ownVersions', () => {
  const protocol = packedWith({}, { name: '@liminal/protocol', version: '0.2.0' });
  const client = (range: string) =>
    packedWith({}, { dependencies: { '@liminal/protocol': range, rxjs: '^7.8.2' } });

  it('takes the very version that is packed', () => {
    expect(ownVersions([protocol])(client('0.2.0'))).toEqual([]);
  });

  it.each(['0.1.0', '^0.2.0', '*'])('refuses %s', (range) => {
    expect(ownVersions([protocol])(client(range))).toEqual([
      `it needs @liminal/protocol ${range}, and that is packed as 0.2.0`,
    ]);
  });
});
