import { checkSpecSource } from './spec-source';

describe('checkSpecSource', () => {
  it.each([
    "it.skip('x', f);",
    "it.only.each([1])('x', f);",
    "xit('x', f);",
    "fdescribe('x', f);",
    'const itOnLinux = linux ? it : it.skip;',
  ])('refuses the mark in %s, once', (text) => {
    expect(checkSpecSource('a.spec.ts', `\n${text}`)).toMatchObject([
      { line: 2, message: expect.stringMatching(/marked (skip|only)/) },
    ]);
  });

  it.each([
    'await new Promise((done) => setTimeout(done, 10));',
    'await new Promise<void>((resolve) => { setTimeout(() => resolve(), 10); });',
    'await new Promise(function (r) { setTimeout(() => { r(1); }, 10).unref(); });',
    "import { setTimeout as sleep } from 'node:timers/promises';",
    'async () => { await new Promise(setImmediate); await new Promise((done) => setImmediate(done)); };',
    'const turn = () => new Promise((done) => setImmediate(done)); async () => { await turn(); await turn(); };',
  ])('refuses the sleep in %s', (text) => {
    expect(checkSpecSource('a.spec.ts', text)).toMatchObject([
      { line: 1, message: expect.stringMatching(/never sleeps/) },
    ]);
  });

  it.each([
    'const timer = setInterval(() => done() && clearInterval(timer), 10);',
    'for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));',
    'while (!done()) { await new Promise(setImmediate); }',
    'async function turn() { await new Promise(setImmediate); } while (!done()) await turn();',
  ])('refuses to poll as in %s', (text) => {
    expect(checkSpecSource('a.spec.ts', text)).toMatchObject([
      { line: 1, message: expect.stringMatching(/never polls/) },
    ]);
  });

  it.each([
    "it('x [OP-1]', f); it.each([1])('y', f); jest.setTimeout(5);",
    "await new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 10));",
    "await new Promise((resolve) => socket.once('close', resolve));",
    'for (const each of all) it(each, async () => { await new Promise(setImmediate); });',
    'async () => { await new Promise(setImmediate); work(); await new Promise(setImmediate); };',
    "while (!saw('x')) await once(news, 'text'); for (const each of all) setImmediate(() => each());",
    "// it.skip('x')\nconst s = 'new Promise((r) => setTimeout(r, 1))'; list.only(1); await new Promise(executor);",
  ])('leaves %s alone', (text) => {
    expect(checkSpecSource('a.spec.ts', text)).toEqual([]);
  });
});
