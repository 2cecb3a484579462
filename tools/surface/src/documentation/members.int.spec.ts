import * as ts from 'typescript';
import { membersOf } from './members';

describe('membersOf', () => {
  function members(text: string): readonly string[] {
    const [declaration] = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true).statements;
    const node = declaration as ts.Statement;
    const declared = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
    return membersOf(declared as ts.Node).map(({ name }) => name);
  }

  it.each([
    [
      'an interface',
      'interface A { a: string; b(): void; (): void; [key: string]: unknown }',
      ['a', 'b', '(call)', '[index]'],
    ],
    [
      'a class',
      'class A { a = 1; #b = 2; private c = 3; protected d() {} get e() { return 1; } constructor(readonly f: 1, private g: 2) {} }',
      ['a', 'e', 'constructor', 'f'],
    ],
    [
      'a union of objects, but for what tells them apart',
      "type A = { kind: 'a'; at: number } | { kind: 'b' }",
      ['at'],
    ],
    ['an object in an object', 'interface A { a: { b: string } }', ['a', 'b']],
    [
      'parameters and results',
      'function f(options: { a: number }): { b: number } { const c = { d: 1 }; return c; }',
      ['a', 'b'],
    ],
    ['a constant object', 'const A = { a: 1, b: 2 } as const', ['a', 'b']],
    ['a frozen one', 'const A = Object.freeze({ a: 1 })', ['a']],
    ['overloads, once', 'interface A { a(b: string): void; a(b: number): void }', ['a']],
  ])('finds those of %s', (_what, text, expected) => {
    expect(members(text)).toEqual(expected);
  });

  it.each([
    ['a constant of a type that is told elsewhere', 'const A: B = { a: 1 }'],
    ['the defaults of options', 'const DEFAULT_A = { a: 1 }'],
    ['a type that others are compared with', 'type A = Extract<B, { a: number }>'],
    ['what a function does inside', 'const f = () => ({ a: 1 })'],
    ['names in a union', "type A = 'a' | 'b'"],
  ])('finds none in %s', (_what, text) => {
    expect(members(text)).toEqual([]);
  });
});
