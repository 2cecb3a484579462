import { statusErrorFor } from '@liminal/protocol';
import { workersLoadFailure } from './load-failure';

describe('why workers got no participants from the files', () => {
  it('is what they say, in one line, and bad usage', () => {
    const why = statusErrorFor(
      'noInstance',
      '/x/a.mjs cannot be loaded: SyntaxError: Unexpected end of input',
    );
    expect(workersLoadFailure(['a.mjs'], why)).toMatchObject({ exitCode: 2, message: why.message });
  });

  it('is why it was given up, with all files, for they say nothing then', () => {
    expect(workersLoadFailure(['a.mjs', 'b.mjs'], new Error('it waits'))).toMatchObject({
      exitCode: 2,
      message: 'a.mjs, b.mjs cannot be loaded: it waits',
    });
  });
});
