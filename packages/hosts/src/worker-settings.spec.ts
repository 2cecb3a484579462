import { checkedSettings } from './worker-settings';

describe('what workers are started with', () => {
  it('prints to standard output by default', () => {
    expect(checkedSettings({ files: ['file:///a.mjs'], heapMb: 8 })).toMatchObject({
      heapMb: 8,
      printTo: 'stdout',
    });
  });

  it('has no names that are not known: they would do nothing [STATUS]', () => {
    expect(() => checkedSettings({ files: [], heapMB: 64 } as never)).toThrow(
      /^heapMB is not known; there are files, .*, heapMb/,
    );
    expect(() => checkedSettings({ files: [], cwd: '/' } as never)).toThrow(/^cwd is not known/);
    checkedSettings({ files: [], cwd: '/' } as never, ['cwd']);
  });

  it.each([{ heapMb: 7 }, { heapMb: 64.5 }, { printTo: 'file' as never }])('refuses %j [STATUS]', (given) => {
    expect(() => checkedSettings({ files: [], ...given })).toThrow(
      expect.objectContaining({ code: 'invalidArgument' }),
    );
  });
});
