import { machinePaths } from './machine-paths';
import { packedWith } from './packed-package.fixture';

describe('machinePaths', () => {
  const named = (text: string) => machinePaths(['/home/ada', '/srv/a+b'])(packedWith({ 'dist/a.js': text }));

  it.each(['"/home/ada/liminal/src/a.ts"', 'file:///home/ada/x', 'in /home/ada'])(
    'finds the place in %s',
    (text) => {
      expect(named(text)).toEqual(['dist/a.js names /home/ada']);
    },
  );

  it('takes the name of a place as it is', () => {
    expect(named('"/srv/a+b/c"')).toEqual(['dist/a.js names /srv/a+b']);
    expect(named('"/srv/aab/c"')).toEqual([]);
  });

  it.each(['/home/adam/x', './home/ada.ts', 'from "../home/ada"'])('leaves %s alone', (text) => {
    expect(named(text)).toEqual([]);
  });
});
