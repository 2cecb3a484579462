import { errorPlace } from './error-place';

function thrownWith(stack: string | undefined): Error {
  return Object.assign(new Error('x'), { stack });
}

describe('the place of an error', () => {
  it.each([
    ['Error: x\n    at file:///home/a%20b/p.mjs:3:7', '/home/a b/p.mjs:3:7'],
    ['Error: x\n    at handle (/home/p.js:3:7)', '/home/p.js:3:7'],
    ['Error: x\n    at async Object.run (file:///p.mjs:1:2)', '/p.mjs:1:2'],
    ['Error: x\n    at Module.run (node:internal/modules:1:1)\n    at /q.mjs:9:9', '/q.mjs:9:9'],
    [`Error: x\n    at load (${__dirname}/abort.js:1:1)`, undefined],
    ['file:///p.mjs:1\nimport { x }\n^\nSyntaxError: x\n    at node:internal', '/p.mjs:1'],
    ['/p.cjs:2\n x,,\n^\nSyntaxError: x', '/p.cjs:2'],
    ['Error: x', undefined],
    [undefined, undefined],
  ])('is the first that is not of Node or the command: %j', (stack, place) => {
    expect(errorPlace(thrownWith(stack))).toBe(place);
  });

  it('is not known of what is no error', () => {
    expect(errorPlace('text')).toBeUndefined();
  });
});
