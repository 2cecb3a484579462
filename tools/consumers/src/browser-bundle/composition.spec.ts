import { compositionOf, describeComposition } from './composition';

describe('compositionOf', () => {
  it('adds up the files of each package, the largest first, wherever it is installed', () => {
    const inputs = {
      'page.mjs': { bytesInOutput: 10 },
      'node_modules/.store/rxjs@7.8.2-x/node_modules/rxjs/dist/a.js': { bytesInOutput: 20 },
      'node_modules/.store/rxjs@7.8.2-x/node_modules/rxjs/dist/b.js': { bytesInOutput: 25 },
      'node_modules/.store/@liminal/client@0.1.0/node_modules/@liminal/client/dist/index.js': {
        bytesInOutput: 30,
      },
    };

    expect(Object.entries(compositionOf({ inputs, imports: [] }))).toEqual([
      ['rxjs', 45],
      ['@liminal/client', 30],
      ['the page itself', 10],
    ]);
  });
});

describe('describeComposition', () => {
  it('tells the shares', () => {
    expect(describeComposition({ rxjs: 600, long: 395, page: 5 })).toBe('rxjs 60 %, long 40 %, page 1 %');
  });
});
