import { checkedSettings } from './worker-settings';

describe('what workers are started with', () => {
  it('prints to standard output by default', () => {
    expect(checkedSettings({ files: ['file:///a.mjs'], heapMb: 8 })).toMatchObject({
      heapMb: 8,
      printTo: 'stdout',
    });
  });

  it.each([{ heapMb: 7 }, { heapMb: 64.5 }, { printTo: 'file' as never }])('refuses %j [STATUS]', (given) => {
    expect(() => checkedSettings({ files: [], ...given })).toThrow(
      expect.objectContaining({ code: 'invalidArgument' }),
    );
  });
});
