import { licence } from './licence';
import { packedWith } from './packed-package.fixture';

describe('licence', () => {
  it('takes a copy of the one of the workspace', () => {
    expect(licence('MIT, 2026')(packedWith({ LICENSE: 'MIT, 2026' }))).toEqual([]);
  });

  it('refuses another', () => {
    expect(licence('MIT, 2026')(packedWith({ LICENSE: 'MIT, 2025' }))).toEqual([
      'LICENSE is not the LICENSE of the workspace: copy it',
    ]);
  });
});
