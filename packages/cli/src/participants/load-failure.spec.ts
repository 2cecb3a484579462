import { resolve } from 'node:path';
import { statusErrorFor } from '@liminal/protocol';
import { workersLoadFailure } from './load-failure';

const failed = (why: string) =>
  workersLoadFailure(
    ['a.mjs', 'b.ts'],
    statusErrorFor('noInstance', `The participants could not be loaded: ${why}`),
  );

describe('why workers got no participants from the files', () => {
  it('is one line with all of them, for a worker does not always say which it was', () => {
    expect(failed('Unexpected end of input\n  at x')).toMatchObject({
      exitCode: 2,
      message: 'a.mjs, b.ts cannot be loaded by a worker: Unexpected end of input',
    });
  });

  it('is the same as in this program for a kind of file that Node does not load', () => {
    const { message } = failed(`Unknown file extension ".ts" for ${resolve('b.ts')}`);
    expect(message).toBe(
      `Node ${process.version} loads no .ts file such as b.ts; give an .mjs, .js or .cjs file (compile TypeScript first)`,
    );
  });
});
